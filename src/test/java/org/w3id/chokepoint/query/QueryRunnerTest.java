package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.answer.Answer;

/** What running a query gives, and what stops it. */
class QueryRunnerTest {
    @TempDir
    static Path folder;

    private static Dogs dogs;

    @BeforeAll
    static void open() {
        dogs = Dogs.in(folder);
    }

    @Test
    void pageCutsTheAnswer() {
        Answer answer = dogs.runner().run(dogs.query(), Map.of(), new RowRange(OptionalLong.of(1), 1));
        assertEquals(List.of("Fido"), dogs.names(answer));
    }

    @Test
    void unknownQueryNamesTheNearest() {
        ChokepointException failure = assertThrows(
                ChokepointException.class, () -> dogs.release().catalog().get("age"));
        assertEquals(ErrorCode.UNKNOWN_QUERY, failure.code());
        assertTrue(failure.getMessage().contains("did you mean ages?"), failure.getMessage());
    }

    @Test
    void longQueryIsStopped() {
        String product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
        QueryRunner impatient = dogs.release().runner(Duration.ofMillis(200));
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> impatient.run(QueryFactory.create(product)));
        assertEquals(ErrorCode.TIME_LIMIT, failure.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.wait>(1000) AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(1000) AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/jsfunction#f>() AS ?x) }"
            })
    void functionsOutsideTheStandardGiveNothing(String text) {
        Answer.Rows rows = assertInstanceOf(Answer.Rows.class, dogs.runner().run(QueryFactory.create(text)));
        assertTrue(rows.bindings().get(0).isEmpty());
    }

    @Test
    void serviceIsRefused() {
        String text = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }";
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> dogs.runner().run(QueryFactory.create(text)));
        assertEquals(ErrorCode.REFUSED, failure.code());
        assertTrue(failure.getMessage().contains("SERVICE"), failure.getMessage());
    }

    @Test
    void everyQueryIsAnExampleInTheGraph() {
        String text = """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                SELECT ?query { ?e a sh:SPARQLExecutable ; sh:select ?query }
                """;
        Answer.Rows examples = assertInstanceOf(Answer.Rows.class, dogs.runner().run(QueryFactory.create(text)));
        String example = examples.bindings().get(0).get("query").getLiteralLexicalForm();
        assertEquals(
                dogs.runner().run(dogs.query(), Map.of(), RowRange.ALL),
                dogs.runner().run(QueryFactory.create(example)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT (EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) {}",
                "SELECT * { BIND(NOT EXISTS { SERVICE SILENT ?e { ?s ?p ?o } } AS ?x) }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?x FILTER EXISTS { SERVICE SILENT <http://a/> { ?s ?p ?o } } } }",
                "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING(EXISTS { SERVICE SILENT <http://a/> { ?p ?q ?r } })",
                "SELECT ?p { ?s ?p ?o } ORDER BY (EXISTS { SERVICE SILENT <http://a/> { ?s ?q ?r } })",
                "SELECT (SUM(IF(EXISTS { SERVICE SILENT <http://a/> { ?s ?q ?r } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT ?k { ?s ?p ?o } GROUP BY (EXISTS { SERVICE SILENT <http://a/> { ?s ?q ?r } } AS ?k)",
                "CONSTRUCT { ?s ?p ?o } { { SELECT * { SERVICE SILENT <http://a/> { ?s ?p ?o } } } }",
                "DESCRIBE ?s { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"
            })
    void serviceIsRefusedWhereverItStands(String text) {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> dogs.runner().run(QueryFactory.create(text)));
        assertEquals(ErrorCode.REFUSED, failure.code(), failure.getMessage());
    }

    @Test
    void partBehindTheEndIsEmptyAndKnowsTheWhole() {
        Answer.Rows rows = assertInstanceOf(
                Answer.Rows.class, dogs.runner().run(dogs.query(), Map.of(), new RowRange(OptionalLong.empty(), 7)));
        assertEquals("none of 2 rows", rows.count());
    }

    @Test
    void stepsOfAPlanAreToldWithTheirRows() {
        List<String> lines = dogs.runner().explain(dogs.runner().bind(dogs.query(), Map.of(), RowRange.ALL));
        assertTrue(lines.get(0).contains("step"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("cp:age")), lines.toString());
    }
}
