package org.w3id.chokepoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;
import org.w3id.chokepoint.graph.tdb.TdbGraph;
import org.w3id.chokepoint.query.QueryRunner;

/** The limits hold where TDB2 joins, too: in patterns that find nothing for hours, in paths, in sorting. */
@Timeout(60)
class DatabaseLimitsTest {
    private static final int SIZE = 2_000;
    private static final String NOTHING = "SELECT * { ?a ?p ?b . ?c ?p ?d . ?e ?p ?f . ?f ?p ?e }";

    @TempDir
    private static Path folder;

    private static TdbGraph graph;

    @BeforeAll
    static void build() {
        DatasetGraph triples = DatasetGraphFactory.create();
        for (int i = 0; i < SIZE; i++) {
            Quad quad = Quad.create(iri("g"), iri("s" + i), iri("p"), iri("s" + (i + 1)));
            triples.add(quad);
            triples.getDefaultGraph().add(quad.asTriple());
        }
        new DatabaseBuilder(triples, new DatabaseFolder(folder), line -> {}).run();
        graph = TdbGraph.open(folder, PrefixMapping.Standard, SmallWorkspace.NAMES);
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("urn:" + name);
    }

    private static ErrorCode failure(String query, Duration limit) {
        QueryRunner runner = new QueryRunner(graph, limit);
        return assertThrows(ChokepointException.class, () -> runner.run(QueryFactory.create(query)))
                .code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NOTHING,
                "SELECT * { GRAPH <urn:g> { ?a ?p ?b . ?c ?p ?d . ?e ?p ?f . ?f ?p ?e } }",
                "SELECT (COUNT(*) AS ?n) { ?a <urn:p>+ ?b . ?c <urn:p>+ ?d }"
            })
    void whatTakesTooLongIsStopped(String query) {
        assertEquals(ErrorCode.TIME_LIMIT, failure(query, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT * { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f } ORDER BY ?a", "SELECT * { ?a ?p ?b . ?c ?q ?d }"})
    void whatIsTooLargeIsRefused(String query) {
        assertEquals(ErrorCode.TOO_LARGE, failure(query, Duration.ofSeconds(50)));
    }

    /** As a server does with the work of a client that has left. */
    @ParameterizedTest
    @ValueSource(strings = NOTHING)
    void anInterruptStopsIt(String query) throws InterruptedException {
        Thread asking = Thread.currentThread();
        Thread leaving = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            asking.interrupt();
        });
        assertEquals(ErrorCode.BUSY, failure(query, Duration.ofSeconds(50)));
        leaving.join();
        Thread.interrupted();
        assertEquals(SIZE, graph.dataset().getDefaultGraph().size());
    }
}
