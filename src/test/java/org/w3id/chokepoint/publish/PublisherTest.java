package org.w3id.chokepoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.remote.StoreCredentials;

/** Uploads to a real Fuseki, which may end at any moment. */
class PublisherTest {
    static final StoreCredentials NOBODY = new StoreCredentials(Optional.empty());

    private static final Triple OTHER = SSE.parseTriple("(<urn:a> <urn:b> <urn:c>)");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final DatasetGraph store = DatasetGraphFactory.createTxnMem();
    private DatasetGraph release;
    private FusekiServer fuseki;

    @BeforeEach
    void start() {
        release = new SmallWorkspace(folder.resolve("workspace"))
                .turtle("data/sources/one.ttl", "id:a rdfs:label \"A\"@en ; cp:at [ cp:city \"Paris\" ] .\n")
                .turtle("data/sources/two.ttl", "id:a rdfs:label \"A\"@en . id:b rdfs:label \"\\\"B\\\"\\n\" .\n")
                .turtle("data/sources/three.ttl", "id:c cp:size 1.50 , 07 .\n")
                .open()
                .graph()
                .dataset();
        fuseki = fuseki();
    }

    private FusekiServer fuseki() {
        return FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/graph", store)
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        fuseki.stop();
    }

    private Publisher.Summary publish(Optional<String> union, Consumer<String> progress) {
        URI address = URI.create("http://localhost:" + fuseki.getPort() + "/graph/data");
        return new Publisher(release, new GraphStore(address, NOBODY), union, progress).run();
    }

    private void assertWhole() {
        Txn.executeRead(store, () -> {
            release.listGraphNodes()
                    .forEachRemaining(name -> assertSame(release.getGraph(name), store.getGraph(name), name));
            assertSame(release.getDefaultGraph(), store.getDefaultGraph(), null);
        });
    }

    private static void assertSame(Graph ours, Graph theirs, Node name) {
        assertTrue(ours.isIsomorphicWith(theirs), () -> name + " has " + theirs.size() + " of " + ours.size());
    }

    @Test
    void theStoreHoldsWhatTheReleaseHolds() {
        Publisher.Summary summary = publish(Optional.empty(), told::add);
        assertWhole();
        assertEquals(told.size(), summary.sent() + summary.kept());
        assertTrue(told.get(0).startsWith("1 of "), told.get(0));
        assertTrue(told.get(told.size() - 1).startsWith("union: default graph"), told.toString());
    }

    @Test
    void theUnionMayGoToAGraphOfItsOwn() {
        publish(Optional.of("urn:example:union"), told::add);
        Txn.executeRead(store, () -> {
            assertSame(release.getDefaultGraph(), store.getGraph(NodeFactory.createURI("urn:example:union")), null);
            assertTrue(store.getDefaultGraph().isEmpty());
        });
    }

    @Test
    void whatIsThereIsPassedOver() {
        publish(Optional.empty(), told::add);
        assertEquals(0, publish(Optional.empty(), told::add).sent());
    }

    /** A graph with too much, one with another triple in place of its own, and one that was lost. */
    @Test
    void onlyWhatDiffersIsSentAgain() {
        publish(Optional.empty(), told::add);
        Txn.executeWrite(store, () -> {
            store.getGraph(source("one")).add(OTHER);
            Graph three = store.getGraph(source("three"));
            three.delete(three.find().next());
            three.add(OTHER);
            store.removeGraph(source("two"));
        });
        assertEquals(3, publish(Optional.empty(), told::add).sent());
        assertWhole();
    }

    private static Node source(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/source/" + name);
    }

    @Test
    void whenTheStoreDiesHalfWayTheNextRunGoesOn() {
        ChokepointException e = assertThrows(
                ChokepointException.class,
                () -> publish(Optional.empty(), line -> {
                    told.add(line);
                    if (told.size() == 3) {
                        fuseki.stop();
                    }
                }));
        assertEquals(ErrorCode.SERVICE_FAILED, e.code());
        assertTrue(e.getMessage().contains("run this again"), e.getMessage());
        assertEquals(3, told.size());
        fuseki = fuseki();
        List<String> second = new ArrayList<>();
        publish(Optional.empty(), second::add);
        assertWhole();
        second.subList(0, 3).forEach(line -> assertTrue(line.endsWith("there already"), line));
    }

    @Test
    void aStoreThatTakesNothingIsToldOf() {
        fuseki.stop();
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/graph", store, false)
                .build()
                .start();
        ChokepointException e = assertThrows(ChokepointException.class, () -> publish(Optional.empty(), told::add));
        assertTrue(e.getMessage().contains("status 4"), e.getMessage());
    }
}
