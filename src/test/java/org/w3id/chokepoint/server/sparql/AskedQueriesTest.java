package org.w3id.chokepoint.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;

class AskedQueriesTest {
    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefix("t", "urn:test:").lock();

    private static final QueryRunner RUNNER = new QueryRunner(
            ReleaseFile.of(RDFParser.fromString("""
                            PREFIX : <urn:test:>
                            GRAPH :g { :a :p :b , :c . :b :q :c ; :p :a . :c :q :a ; :n 3 }
                            GRAPH :h { :a :p :b . :b :r :c ; :n 2 }
                            """, Lang.TRIG).toDatasetGraph(), PREFIXES, Map.of()),
            Duration.ofMinutes(1));

    private final AskedQueries queries = new AskedQueries(RUNNER);

    @Test
    void oneTextIsParsedOnce() {
        assertSame(parse("SELECT * { ?s ?p t:o }"), parse("SELECT * { ?s ?p t:o }"));
        assertNotSame(parse("SELECT * { ?s ?p t:o }"), parse("SELECT * { ?s ?p t:p }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIBE t:o", "DESCRIBE ?s { ?s ?p t:o }"})
    void whatJenaChangesIsParsedEachTime(String text) {
        assertNotSame(parse(text), parse(text));
    }

    @Test
    void longTextIsNotKept() {
        String text = "SELECT * { ?s ?p '" + "a".repeat(10_000) + "' }";
        assertNotSame(parse(text), parse(text));
    }

    @Test
    void graphsOfOneRequestAreNotThoseOfTheNext() {
        String text = "SELECT * FROM t:own { ?s ?p ?o }";
        Query plain = parse(text);
        Query other = queries.of(new SparqlRequest(text, List.of("urn:test:other"), List.of()))
                .prepared()
                .query();
        assertEquals(List.of("urn:test:other"), other.getGraphURIs());
        assertEquals(List.of("urn:test:own"), plain.getGraphURIs());
        assertEquals(List.of("urn:test:own"), parse(text).getGraphURIs());
    }

    @Test
    void faultIsFoundEachTime() {
        assertThrows(ChokepointException.class, () -> parse("SELECT * { ?s ?p }"));
        assertThrows(ChokepointException.class, () -> parse("SELECT * { ?s ?p }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s t:p ?o OPTIONAL { ?s t:q ?q } } ORDER BY ?s",
                "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) ORDER BY ?n",
                "SELECT * { GRAPH ?g { ?s t:p/t:q* ?o } FILTER NOT EXISTS { ?s t:r ?o } } ORDER BY ?g ?o",
                "SELECT ?s (?n * 2 + 1 AS ?m) { ?s t:n ?n FILTER (?n < 1 + 4) } ORDER BY ?s",
                "SELECT ?s (CONCAT(STR(?s), 'x') AS ?t) { ?s t:p ?o FILTER REGEX(STR(?s), '[ab]$') } ORDER BY ?s ?o",
                "SELECT ?s ?m { ?s t:p ?o { SELECT ?s (MAX(?n) AS ?m) { ?s t:n ?n } GROUP BY ?s } } ORDER BY ?s",
                "SELECT ?x { VALUES ?x { t:a t:b 7 } MINUS { ?x t:r ?o } } ORDER BY ?x",
            })
    void manyThreadsMayEvaluateOneQuery(String text) throws Exception {
        Answer expected = RUNNER.run(new SparqlRequest(text, List.of(), List.of()).parse(PREFIXES));
        assertFalse(rows(expected).isEmpty());
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 400; n++) {
                answers.add(clients.submit(() -> RUNNER.run(asked(text).prepared())));
            }
        }
        for (Future<Answer> answer : answers) {
            assertEquals(rows(expected), rows(answer.get()));
        }
    }

    private static List<String> rows(Answer answer) {
        return ((Answer.Rows) answer).bindings().stream().map(Object::toString).toList();
    }

    /** Each evaluation has its own limits, and its own time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CONCAT('a', STR(?s)) AS ?t) { ?s ?p ?o }",
                "SELECT ?s { ?s t:n ?n FILTER (?n * 2 > 1) }",
                "SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { ?s t:n ?n FILTER REGEX(STR(?n), 'x') } }",
                "SELECT ?s { ?s ?p ?o } ORDER BY REPLACE(STR(?s), 'a', 'b')",
                "SELECT ?s (GROUP_CONCAT(ENCODE_FOR_URI(STR(?o))) AS ?t) { ?s ?p ?o } GROUP BY ?s",
                "SELECT ?s (NOW() AS ?now) { ?s ?p ?o }",
                "SELECT ?s (RAND() AS ?any) { ?s ?p ?o }",
            })
    void whatKeepsToOneEvaluationIsPlannedEachTime(String text) {
        assertTrue(asked(text).prepared().algebra().isEmpty());
    }

    @Test
    void whatIsTheSameForAllIsPlannedOnce() {
        assertTrue(asked("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o FILTER (?o != t:a) } GROUP BY ?s")
                .prepared()
                .algebra()
                .isPresent());
    }

    /** Jena would load the class that is named, and run it. */
    @Test
    void classOnTheClassPathIsNoPropertyFunction() {
        Answer answer = RUNNER.run(asked("SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.concat> ?o }")
                .prepared());
        assertEquals(List.of(), rows(answer));
    }

    private AskedQuery asked(String text) {
        return queries.of(new SparqlRequest(text, List.of(), List.of()));
    }

    private Query parse(String text) {
        return asked(text).prepared().query();
    }
}
