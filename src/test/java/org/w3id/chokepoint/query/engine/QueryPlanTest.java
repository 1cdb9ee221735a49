package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.query.engine.plan.RecordedSteps;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** What is told of the steps of a plan. */
class QueryPlanTest {
    private static final Pattern LINE = Pattern.compile(" *(\\d+) +(\\d+) +(\\d+\\.\\d\\d)  ( *)(.*)");
    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefix("t", "urn:test:").lock();
    private static final Evaluators BOTH =
            Evaluators.of(RDFParser.fromString("""
                    PREFIX : <urn:test:>
                    GRAPH :one { :a :next :b . :b :next :c . :c :next :d ; :name "c", "sea" . }
                    GRAPH :two { :a :name "a" . :d :name "d" }
                    """, Lang.TRIG).toDatasetGraph());

    @Test
    void stepsSayHowOftenTheyBeganAndWhatTheyFound() {
        assertEquals(
                List.of(
                        "1 2 project ?n",
                        "1 2   sequence",
                        "1 2     pattern",
                        "1 3       ?s t:next ?o (3 triples)",
                        "3 2       filter on ?o",
                        "2 2       ?o t:name ?n (4 triples)"),
                counts("SELECT ?n { ?s :next ?o . ?o :name ?n FILTER(?o != :d) }"));
    }

    @Test
    void rarePatternGoesFirstEvenIfItSharesNoVariable() {
        assertEquals(
                List.of(
                        "1 3 sequence",
                        "1 1   values, 1 rows",
                        "1 3   pattern",
                        "1 1     ?f t:name \"d\" (1 triples)",
                        "1 3     ?s ?link ?o (7 triples)"),
                counts("SELECT * { VALUES ?link { :next } ?s ?link ?o . ?f :name 'd' }"));
    }

    @Test
    void triplesOfEachGraphAreNotWalkedOver() {
        assertEquals(
                List.of("1 2 project ?g ?n", "1 2   bind ?n", "1 2     group by ?g"),
                counts("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"));
    }

    @Test
    void partsOfAPartAreIndentedBelowIt() {
        assertEquals(
                List.of(
                        "1 2 distinct",
                        "1 2   project ?s",
                        "1 2     union",
                        "1 1       pattern",
                        "1 1         ?s t:next t:c (1 triples)",
                        "1 1       graph t:two",
                        "1 1         pattern",
                        "1 1           ?s t:name \"d\" (1 triples)"),
                counts("SELECT DISTINCT ?s { { ?s :next :c } UNION { GRAPH :two { ?s :name 'd' } } }"));
    }

    @Test
    void whatIsLeftToJenaHasNoSteps() {
        assertEquals(
                List.of("evaluated by Jena, since the engine does not know: project within rows"),
                explained("SELECT * { ?s :next ?o OPTIONAL { SELECT ?o { ?o :name ?n } LIMIT 1 } "
                        + "FILTER EXISTS { SELECT ?o { ?o :name ?n } } }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s :next ?o OPTIONAL { ?o :name ?n } MINUS { ?o :next :d } }",
                "SELECT ?s (COUNT(*) AS ?n) { ?s :next+ ?o FILTER NOT EXISTS { ?o :name 'a' } } GROUP BY ?s ORDER BY ?n",
                "SELECT * { GRAPH ?g { ?s :name ?n } BIND(STRLEN(?n) AS ?l) VALUES ?s { :a :c } } ORDER BY DESC(?l) LIMIT 2",
                "ASK { ?s :next/:next/:next :d }",
            })
    void watchedStepsFindTheSame(String text) {
        List<Map<String, Node>> expected = BOTH.ask(query(text));
        RecordedSteps steps = new RecordedSteps();
        assertEquals(
                Optional.empty(), Difference.between(query(text), expected, BOTH.ask(query(text), watched(steps))));
        assertTrue(steps.lines(PREFIXES).size() > 2, () -> steps.lines(PREFIXES).toString());
    }

    /** Each line as how often the step began, how many rows it found, and the step. */
    private static List<String> counts(String text) {
        return explained(text).stream()
                .skip(1)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + " " + line.group(2) + " " + line.group(4) + line.group(5))
                .toList();
    }

    private static List<String> explained(String text) {
        RecordedSteps steps = new RecordedSteps();
        BOTH.ask(query(text), watched(steps));
        return steps.lines(PREFIXES);
    }

    private static ReleaseEngine watched(RecordedSteps steps) {
        return new ReleaseEngine(
                BOTH.release().terms(),
                BOTH.release().index(),
                QueryBudget.of("query", Duration.ofMinutes(1)),
                Long.MAX_VALUE,
                steps);
    }

    private static Query query(String text) {
        return QueryFactory.create("PREFIX : <urn:test:> " + text);
    }
}
