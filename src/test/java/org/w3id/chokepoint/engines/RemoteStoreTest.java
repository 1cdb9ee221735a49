package org.w3id.chokepoint.engines;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.StoreAddress;
import org.w3id.chokepoint.release.StoreRelease;

/** Every canned query has the same rows when another SPARQL service keeps the graph; here it is a stock Fuseki. */
class RemoteStoreTest {
    private static SameAnswers same;
    private static FusekiServer fuseki;

    @BeforeAll
    static void start() {
        Workspace workspace = Workspace.of(Path.of("."));
        Release local = Release.open(workspace);
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/graph", local.graph().dataset(), false)
                .build()
                .start();
        StoreAddress endpoint = StoreAddress.of("http://localhost:" + fuseki.getPort() + "/graph/sparql");
        same = new SameAnswers(local, StoreRelease.open(workspace, endpoint, Optional.empty()), 15);
    }

    @AfterAll
    static void stop() {
        fuseki.stop();
    }

    @TestFactory
    Stream<DynamicTest> everyQueryHasTheSameAnswer() {
        return same.ofEveryQuery();
    }

    @Test
    void theWholeIsCounted() {
        same.requireWhole();
    }
}
