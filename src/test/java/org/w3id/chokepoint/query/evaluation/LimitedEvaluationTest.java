package org.w3id.chokepoint.query.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.SparqlText;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** The functions of SPARQL mean the same within limits; what passes the limits is refused, in whatever place it stands. */
class LimitedEvaluationTest {
    private static final String BACKTRACKING = "REGEX('" + "a".repeat(60) + "!', '^(.*a){20}b')";
    private static final String MEGABYTE = "CONCAT(" + ("'" + "x".repeat(1000) + "',").repeat(1100) + "'x')";

    private static QueryRunner runner;

    @TempDir
    static Path root;

    @BeforeAll
    static void open() {
        Release release = new SmallWorkspace(root)
                .turtle("data/entities/a.ttl", "id:a id:p id:b , id:c . id:b id:p id:c . id:c id:p id:a .")
                .open();
        runner = release.runner(Duration.ofMillis(400));
    }

    private static Answer ask(String text) {
        return runner.run(new SparqlText("query", text).parse(PrefixMapping.Standard));
    }

    private static String value(String expression) {
        Answer.Rows rows = (Answer.Rows) ask("SELECT (STR(" + expression + ") AS ?x) {}");
        return rows.bindings().get(0).get("x") == null
                ? "unbound"
                : rows.bindings().get(0).get("x").getLiteralLexicalForm();
    }

    private static ErrorCode refusal(String query) {
        return assertThrows(ChokepointException.class, () -> ask(query)).code();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    REGEX('abc', 'B') | false
                    REGEX('abc', 'B', 'i') | true
                    REGEX('a.c', '.', 'q') | true
                    REGEX('abc', '^.$', 's') | false
                    REGEX(1, 'b') | unbound
                    REPLACE('abcb', 'b', 'x') | axcx
                    REPLACE('abab', 'B', 'Z', 'i') | aZaZ
                    REPLACE('abc', '(b)', '[$1]') | a[b]c
                    REPLACE('abc', 'b', '$9') | unbound
                    REPLACE('abc', 'z', 'x') | abc
                    REPLACE('abc', '.*', 'x') | x
                    CONCAT('a', 'b', 'c') | abc
                    CONCAT('a', 1) | unbound
                    ENCODE_FOR_URI('a b') | a%20b
                    3 * 4 | 12
                    1.5 * 2 | 3.0
                    'a' * 2 | unbound
                    STRLEN(CONCAT('a', REPLACE('bb', 'b', 'cc'))) | 5
                    """)
    void functionsMeanWhatTheyMean(String expression, String value) {
        assertEquals(value, value(expression));
    }

    @Test
    void languageOfAReplacedTextStays() {
        assertEquals("en", value("LANG(REPLACE('abc'@en, 'b', 'x'))"));
    }

    @Test
    void groupConcatJoins() {
        Answer.Rows rows =
                (Answer.Rows) ask("SELECT (GROUP_CONCAT(?x; separator='-') AS ?all) { VALUES ?x { 'a' 'b' 'a' } }");
        assertEquals("a-b-a", rows.bindings().get(0).get("all").getLiteralLexicalForm());
    }

    @Test
    void groupConcatJoinsEachOnce() {
        Answer.Rows rows =
                (Answer.Rows) ask("SELECT (GROUP_CONCAT(DISTINCT ?x) AS ?all) { VALUES ?x { 'a' 'b' 'a' } }");
        assertEquals("a b", rows.bindings().get(0).get("all").getLiteralLexicalForm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER(%s) }",
                "ASK { ?s ?p ?o FILTER(%s) }",
                "ASK { BIND(%s AS ?x) }",
                "SELECT (%s AS ?x) {}",
                "SELECT (IF(%s, 1, 2) AS ?x) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING(%s)",
                "SELECT (SUM(IF(%s, 1, 2)) AS ?n) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } ORDER BY %s",
                "SELECT ?s { ?s ?p ?o } ORDER BY %s LIMIT 1",
                "SELECT ?x { ?s ?p ?o } GROUP BY (%s AS ?x)",
                "ASK { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER(%s) } }",
                "ASK { FILTER EXISTS { ?s ?p ?o FILTER(%s) } }",
                "ASK { FILTER NOT EXISTS { ?s ?p ?o FILTER(%s) } }",
                "ASK { ?s ?p ?o MINUS { ?s ?p ?o FILTER(%s) } }",
                "ASK { { SELECT ?s { ?s ?p ?o FILTER(%s) } } }",
                "ASK { { ?s ?p ?o FILTER(%s) } UNION { ?s ?p ?o FILTER(false) } }",
                "ASK { GRAPH ?g { ?s ?p ?o FILTER(%s) } }",
                "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(%s) }",
                "DESCRIBE ?s { ?s ?p ?o FILTER(%s) }"
            })
    void patternThatBacktracksIsStoppedEverywhere(String query) {
        assertEquals(ErrorCode.TIME_LIMIT, refusal(query.formatted(BACKTRACKING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (STRLEN(%s) AS ?x) {}",
                "ASK { FILTER(STRLEN(%s) > 1) }",
                "SELECT (STRLEN(ENCODE_FOR_URI(%s)) AS ?x) {}",
                "SELECT (STRLEN(REPLACE('aaa', 'a', %s)) AS ?x) {}",
                "SELECT (STRLEN(GROUP_CONCAT(%s)) AS ?x) { ?s ?p ?o }"
            })
    void textOfMoreThanAMegabyteIsRefusedEverywhere(String query) {
        assertEquals(ErrorCode.TOO_LARGE, refusal(query.formatted(MEGABYTE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s (!id:none|!^id:none)* ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "DESCRIBE * { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?q . ?r ?t ?u . ?v ?w ?x . "
                        + "?a1 ?b1 ?c1 . ?a2 ?b2 ?c2 . ?a3 ?b3 ?c3 . ?a4 ?b4 ?c4 . ?a5 ?b5 ?c5 . ?a6 ?b6 ?c6 }"
            })
    void whatIsKeptIsLimitedByTimeOrSpace(String query) {
        ErrorCode code = refusal("PREFIX id: <https://w3id.org/chokepoint/id/> "
                + query.replace("?j ?k ?l }", "?j ?k ?l . ?m ?n ?q . ?r ?t ?u . ?v ?w ?x . ?y ?z ?aa . ?bb ?cc ?dd }"));
        assertEquals(true, code == ErrorCode.TIME_LIMIT || code == ErrorCode.TOO_LARGE);
    }

    @Test
    void numberOfManyDigitsIsRefused() {
        assertEquals(
                ErrorCode.TOO_LARGE,
                refusal("SELECT (?b * ?b AS ?c) { BIND(" + "9".repeat(9000) + " AS ?a) BIND(?a * ?a AS ?b) }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE <urn:x> { ?s ?p ?o }", "SERVICE SILENT <urn:x> { ?s ?p ?o }"})
    void otherEndpointsAreNotAsked(String pattern) {
        assertEquals(ErrorCode.REFUSED, refusal("ASK { " + pattern + " }"));
    }

    @Test
    void interruptStopsAQuery() {
        Thread.currentThread().interrupt();
        try {
            assertEquals(ErrorCode.BUSY, refusal("ASK { FILTER(" + BACKTRACKING + ") }"));
        } finally {
            Thread.interrupted();
        }
    }
}
