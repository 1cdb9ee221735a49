package org.w3id.chokepoint.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;
import org.w3id.chokepoint.graph.tdb.TdbGraph;
import org.w3id.chokepoint.publish.DatabaseBuilder;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.StoreAddress;
import org.w3id.chokepoint.release.StoreRelease;

/** A real Fuseki that keeps a small graph, a server that asks it, and others that have the same graph in a file or a database. */
final class StoreServers implements BeforeAllCallback, AfterAllCallback {
    static final String UNION = "urn:example:union";

    private Path folder;
    private Release release;
    private FusekiServer fuseki;
    private SmallServer local;
    private SmallServer remote;
    private TdbGraph database;
    private SmallServer onDisk;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("store-servers");
        release = ServedWorkspace.in(folder)
                .turtle("data/sources/gazette.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix src: <https://w3id.org/chokepoint/source/> .
                        src:gazette dct:title "Gazette & Sons" .
                        id:acme cp:supplies id:beta ; cp:city "Paris" .
                        id:contract-7 cp:concerns id:acme ; cp:city "Rome" .
                        """)
                .file("queries/answers/suppliers.rq", """
                        #+ title: Suppliers
                        #+ summary: Who supplies a party?
                        #+ params:
                        #+   - {name: party, type: entity, class: "cp:Organization", list: true, default: beta, description: the party}
                        #+   - {name: city, type: string, optional: true, description: the city}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?supplier ?city WHERE {
                          ?supplier cp:supplies ?_party_iri
                          OPTIONAL { ?supplier cp:city ?city FILTER(STR(?city) != STR(?__city)) }
                        }
                        ORDER BY ?supplier
                        """)
                .open();
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/union", release.graph().dataset(), false)
                .add("/apart", apart(), false)
                .add("/other", other(), false)
                .add("/empty", DatasetGraphFactory.create(), false)
                .build()
                .start();
        local = SmallServer.of(ChokepointServer.start(release, ServerOptions.DEFAULT.withPort(0)));
        remote = SmallServer.of(
                ChokepointServer.start(open("union", Optional.empty()), ServerOptions.DEFAULT.withPort(0)));
        serveFromDisk();
    }

    private void serveFromDisk() {
        Path place = folder.resolve("database");
        new DatabaseBuilder(release.graph().dataset(), new DatabaseFolder(place), line -> {}).run();
        Release stored = StoreRelease.open(new Workspace(folder), StoreAddress.of("tdb2:" + place), Optional.empty());
        database = (TdbGraph) stored.graph();
        onDisk = SmallServer.of(ChokepointServer.start(stored, ServerOptions.DEFAULT.withPort(0)));
    }

    /** The default graph is empty; the union is a graph of its own. */
    private DatasetGraph apart() {
        DatasetGraph apart = DatasetGraphFactory.create();
        GraphUtil.addInto(
                apart.getGraph(NodeFactory.createURI(UNION)),
                release.graph().dataset().getDefaultGraph());
        release.graph()
                .dataset()
                .listGraphNodes()
                .forEachRemaining(name -> GraphUtil.addInto(
                        apart.getGraph(name), release.graph().dataset().getGraph(name)));
        return apart;
    }

    /** The one graph is missing from the default graph. */
    private static DatasetGraph other() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.getGraph(NodeFactory.createURI("urn:example:graph"))
                .add(NodeFactory.createURI("urn:a"), NodeFactory.createURI("urn:b"), NodeFactory.createURI("urn:c"));
        return dataset;
    }

    /** A release that the store keeps under a name: union, apart, other or empty. */
    Release open(String name, Optional<String> union) {
        return StoreRelease.open(new Workspace(folder), endpoint(name), union);
    }

    private StoreAddress endpoint(String name) {
        return StoreAddress.of("http://localhost:" + fuseki.getPort() + "/" + name + "/sparql");
    }

    Release release() {
        return release;
    }

    /** The server that has the graph in a file. */
    SmallServer local() {
        return local;
    }

    /** The server that asks the store. */
    SmallServer remote() {
        return remote;
    }

    /** The server that has the graph in a database. */
    SmallServer onDisk() {
        return onDisk;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        onDisk.close();
        database.close();
        remote.close();
        local.close();
        fuseki.stop();
    }
}
