package org.w3id.chokepoint.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.StoreRelease;

/** Every canned query has the same rows when another SPARQL service keeps the graph; here it is a stock Fuseki. */
class RemoteStoreTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static Release local;
    private static Release remote;
    private static FusekiServer fuseki;

    @BeforeAll
    static void start() {
        Workspace workspace = Workspace.of(Path.of("."));
        local = Release.open(workspace);
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/graph", local.graph().dataset(), false)
                .build()
                .start();
        URI endpoint = URI.create("http://localhost:" + fuseki.getPort() + "/graph/sparql");
        remote = StoreRelease.open(workspace, endpoint, Optional.empty());
    }

    @AfterAll
    static void stop() {
        fuseki.stop();
    }

    @TestFactory
    Stream<DynamicTest> everyQueryHasTheSameAnswer() {
        return local.catalog().queries().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> assertSame(query)));
    }

    private static void assertSame(CannedQuery query) {
        Answer ours = local.runner(LIMIT).run(query, Map.of(), RowRange.ALL);
        Answer theirs = remote.runner(LIMIT).run(query, Map.of(), RowRange.ALL);
        if (ours instanceof Answer.Rows rows && theirs instanceof Answer.Rows others) {
            assertEquals(rows.variables(), others.variables());
            assertEquals(rows.iris(), others.iris());
            assertEquals("", new ComparedRows(15, List.of("; ", ", ", " ")).difference(cells(rows), cells(others)));
        } else if (ours instanceof Answer.Triples triples && theirs instanceof Answer.Triples others) {
            assertTrue(triples.graph().isIsomorphicWith(others.graph()));
        } else {
            assertEquals(ours, theirs);
        }
    }

    private static List<List<Node>> cells(Answer.Rows rows) {
        return rows.bindings().stream()
                .map(row -> {
                    List<Node> cells = new ArrayList<>();
                    rows.variables().forEach(column -> cells.add(row.get(column)));
                    return cells;
                })
                .toList();
    }

    @Test
    void theWholeIsCounted() {
        assertEquals(
                local.graph().dataset().getDefaultGraph().size(),
                remote.graph().dataset().getDefaultGraph().size());
        assertEquals(local.graph().dataset().size(), remote.graph().dataset().size());
        assertEquals(
                local.graph().prefixes().getNsPrefixMap(),
                remote.graph().prefixes().getNsPrefixMap());
        QueryRunner runner = remote.runner(LIMIT);
        assertEquals(local.runner(LIMIT).names().find("華為"), runner.names().find("華為"));
    }
}
