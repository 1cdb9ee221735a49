package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.StoreRelease;

/** A server whose graph another SPARQL service keeps answers as one that has it in a file. */
class RemoteStoreServerTest {
    private static final String UNION = "urn:example:union";

    @TempDir
    static Path folder;

    private static Release release;
    private static FusekiServer fuseki;
    private static SmallServer local;
    private static SmallServer remote;

    @BeforeAll
    static void start() {
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
    }

    /** The default graph is empty; the union is a graph of its own. */
    private static DatasetGraph apart() {
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

    private static Release open(String name, Optional<String> union) {
        return StoreRelease.open(new Workspace(folder), endpoint(name), union);
    }

    private static URI endpoint(String name) {
        return URI.create("http://localhost:" + fuseki.getPort() + "/" + name + "/sparql");
    }

    @AfterAll
    static void stop() {
        remote.close();
        local.close();
        fuseki.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/id/acme.html",
                "/id/acme.ttl",
                "/id/acme.jsonld",
                "/id/contract-7.html",
                "/source/gazette.html",
                "/source/gazette.ttl",
                "/ontology.html",
                "/ontology.ttl",
                "/graph/register.ttl",
                "/api/v1/queries",
                "/api/v1/queries/suppliers.csv",
                "/api/v1/queries/suppliers.json?party=beta&party=acme",
                "/api/v1/queries/suppliers.json?party=%E8%89%BE%E5%85%8B%E7%B1%B3",
                "/api/v1/queries/is-supplied.json",
                "/api/v1/queries/supply-graph.nt",
                "/query/suppliers.html?party=beta",
                "/api/v1/search?q=Acmee",
                "/search?q=acme",
                "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22Acme%22%7D%7D",
                "/sources",
                "/statements",
                "/questions",
                "/dump/",
                "/openapi.json",
                "/sparql?query=SELECT%20*%20%7B%20%3Fs%20cp%3Asupplies%20%3Fo%20%7D",
                "/sparql?query=ASK%20%7B%7D",
                "/id/nobody.ttl"
            })
    void answersAreTheSame(String path) {
        HttpResponse<String> ours = local.get(path);
        HttpResponse<String> theirs = remote.get(path);
        assertEquals(ours.statusCode(), theirs.statusCode(), theirs.body());
        assertEquals(lines(ours, local), lines(theirs, remote));
    }

    /** The state of a store has no name, blank nodes have other names in each answer, and RDF has no order. */
    private static String lines(HttpResponse<String> response, SmallServer server) {
        String text = response.body()
                .replace(":" + server.server().port(), ":PORT")
                .replaceAll("\"requestId\" : \"\\w*\"", "")
                .replaceAll("(state |release=|-|state=)[0-9a-f]{12}\\b", "$1STATE")
                .replaceAll("_:\\w+", "_:");
        return Reply.type(response).matches(".*(turtle|n-triples)")
                ? new TreeSet<>(text.lines().toList()).toString()
                : text;
    }

    @Test
    void theUnionMayBeAGraphOfItsOwn() {
        Release apart = open("apart", Optional.of(UNION));
        assertEquals(
                release.graph().dataset().getDefaultGraph().size(),
                apart.graph().dataset().getDefaultGraph().size());
        SmallServer server = SmallServer.of(ChokepointServer.start(apart, ServerOptions.DEFAULT.withPort(0)));
        try (server) {
            String path = "/api/v1/queries/suppliers.csv";
            assertEquals(local.get(path).body(), server.get(path).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apart", "other"})
    void aDefaultGraphThatIsNoUnionIsRefused(String name) {
        ChokepointException e = assertThrows(ChokepointException.class, () -> open(name, Optional.empty()));
        assertEquals(ErrorCode.SERVICE_FAILED, e.code());
        assertTrue(e.getMessage().contains("--union-graph"), e.getMessage());
    }

    @Test
    void aStoreThatHoldsNothingIsRefused() {
        ChokepointException e = assertThrows(ChokepointException.class, () -> open("empty", Optional.empty()));
        assertTrue(e.getMessage().contains("chokepoint publish"), e.getMessage());
    }

    @Test
    void aStoreThatIsNotThereIsToldOf() {
        ChokepointException e = assertThrows(ChokepointException.class, () -> open("nowhere", Optional.empty()));
        assertEquals(ErrorCode.SERVICE_FAILED, e.code());
        assertTrue(e.getMessage().contains("/nowhere/sparql"), e.getMessage());
    }

    /** Values that would be SPARQL if they were written as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/chokepoint/id/acme> cp:supplies ?x } #",
                "https://w3id.org/chokepoint/id/acme>}UNION{?supplier a ?y}#",
                "<https://w3id.org/chokepoint/id/acme> . ?a ?b ?c",
                "acme> ; DROP ALL ; #",
                "\"\"\" } INSERT { } #",
                "acme\\u003E } #",
                "_:b0",
                "?x"
            })
    void aValueCannotBecomeAQuestion(String value) {
        String path = "/api/v1/queries/suppliers.csv?party=" + SmallServer.encoded(value);
        HttpResponse<String> theirs = remote.get(path);
        assertEquals(400, theirs.statusCode(), theirs.body());
        assertEquals(local.get(path).statusCode(), theirs.statusCode());
        assertEquals("bad-parameter", Reply.json(theirs).getString("type").replaceFirst("^.*/", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/a%3E%20b", "/id/%7Bx%7D.ttl", "/id/a%22b.ttl", "/id/%3Cscript%3E.html"})
    void anAddressThatIsNoIriIsNotFound(String path) {
        assertEquals(local.get(path).statusCode(), remote.get(path).statusCode());
        assertEquals(404, remote.get(path).statusCode());
    }

    /** Texts that would end early if they were written as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\") } #", "\\", "\\\")}UNION{?supplier a ?b}#", "'''", "x\ny", "\u2028", "\uD83D\uDE00", "Paris"
            })
    void aTextStaysAText(String value) {
        String path = "/api/v1/queries/suppliers.csv?party=beta&city=" + SmallServer.encoded(value);
        assertEquals(200, remote.get(path).statusCode(), remote.get(path).body());
        assertEquals(local.get(path).body(), remote.get(path).body());
    }

    @Test
    void anUpdateIsRefused() {
        assertEquals(405, remote.ask("DELETE WHERE { ?s ?p ?o }").statusCode());
    }
}
