package org.w3id.chokepoint.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

class ParsedQueriesTest {
    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefix("t", "urn:test:").lock();

    private final ParsedQueries queries = new ParsedQueries(PREFIXES);

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
        Query other = queries.parse(new SparqlRequest(text, List.of("urn:test:other"), List.of()));
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
            })
    void manyThreadsMayEvaluateOneQuery(String text) throws Exception {
        QueryRunner runner = new QueryRunner(
                ReleaseFile.of(RDFParser.fromString("""
                                PREFIX : <urn:test:>
                                GRAPH :g { :a :p :b , :c . :b :q :c ; :p :a . :c :q :a }
                                GRAPH :h { :a :p :b . :b :r :c }
                                """, Lang.TRIG).toDatasetGraph(), PREFIXES, Map.of()),
                Duration.ofMinutes(1));
        Answer expected = runner.run(new SparqlRequest(text, List.of(), List.of()).parse(PREFIXES));
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 400; n++) {
                answers.add(clients.submit(() -> runner.run(parse(text))));
            }
        }
        for (Future<Answer> answer : answers) {
            assertEquals(rows(expected), rows(answer.get()));
        }
    }

    private static List<String> rows(Answer answer) {
        return ((Answer.Rows) answer).bindings().stream().map(Object::toString).toList();
    }

    private Query parse(String text) {
        return queries.parse(new SparqlRequest(text, List.of(), List.of()));
    }
}
