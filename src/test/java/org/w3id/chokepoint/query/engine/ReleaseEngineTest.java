package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** What the engine evaluates as Jena does, what it leaves to Jena, and where it stops. */
class ReleaseEngineTest {
    private static final Evaluators BOTH =
            Evaluators.of(RDFParser.fromString("""
                    PREFIX : <urn:test:>
                    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                    GRAPH :one { :a :p 1, 1.0, "1"^^xsd:double ; :next :b . :b :p 2 ; :next :c . :c :name "c", "c"@en . }
                    GRAPH :two { :a :p 1 ; :next :b . :c :next :a ; :day "2020-01-01"^^xsd:date . :d :next :d }
                    GRAPH :three { :d :p "NaN"^^xsd:double, -0.0e0 ; :day "2020-01-01Z"^^xsd:date ; :made [ :p 3 ] }
                    """, Lang.TRIG).toDatasetGraph());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s :next ?o BIND(EXISTS { ?o :next ?x FILTER NOT EXISTS { ?x :name ?n } } AS ?found) }",
                "SELECT * { ?s :next ?o FILTER(?s = :a || EXISTS { ?o :next ?x FILTER NOT EXISTS { ?x :name ?n } }) }",
                "SELECT * FROM :one FROM :two { ?s :p ?o }",
                "SELECT * FROM :two FROM NAMED :one { ?s :next ?o GRAPH ?g { ?s :p ?v } }",
                "SELECT * FROM NAMED :one { ?s ?p ?o }",
                "SELECT * { GRAPH ?g {} }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s :next ?o } }",
                "SELECT * { VALUES ?g { :one :absent 1 UNDEF } GRAPH ?g { :a ?p ?o } }",
                "SELECT * { GRAPH ?g { ?g ?p ?o } }",
                "SELECT * { ?x :next+ ?x }",
                "SELECT * { ?x :next* ?y }",
                "SELECT * { ?x (:next|:next) ?y . ?y :next? :c }",
                "SELECT * { :absent :next* ?y }",
                "SELECT * { VALUES ?x { :absent :a :name 1 } ?x :next* ?x }",
                "SELECT * { VALUES ?x { :absent :a } ?x :next? :absent }",
                "SELECT * { GRAPH ?g { VALUES ?x { :a :d } ?x (:next?/:next*) ?x } }",
                "SELECT * { ?x !(:p|^:next) ?y }",
                "SELECT * { ?s :p ?o OPTIONAL { ?s :next ?n OPTIONAL { ?n :name ?name } FILTER(?o < 2) } }",
                "SELECT * { ?s :next ?o MINUS { ?o :name ?n } MINUS { ?z :absent ?y } }",
                "SELECT ?s (COUNT(DISTINCT ?o) AS ?n) (SUM(?o) AS ?sum) { ?s :p ?o } GROUP BY ?s HAVING(?n > 0) ORDER BY ?s",
                "SELECT (COUNT(*) AS ?n) (MAX(?o) AS ?max) { ?s :absent ?o }",
                "SELECT ?s { ?s :absent ?o } GROUP BY ?s",
                "SELECT * { ?s :p ?o } ORDER BY DESC(?o) ?s",
                "SELECT DISTINCT ?o { ?s :p|:next|:day ?o } ORDER BY ?o LIMIT 3 OFFSET 1",
                "SELECT * { ?s :p ?a, ?b FILTER(?a <= ?b) }",
                "SELECT * { ?s :p ?a . ?t :p ?b FILTER(?a = ?b) }",
                "SELECT * { ?s :p ?a . ?t :p ?b FILTER(?a != ?b) }",
                "SELECT * { ?s :day ?a . ?t :day ?b FILTER(!(?a < ?b)) }",
                "SELECT * { { SELECT ?s (MIN(?o) AS ?low) { ?s :p ?o } GROUP BY ?s } ?s :next ?n BIND(?low + 1 AS ?more) }",
                "SELECT * { VALUES (?s ?o) { (:a UNDEF) (UNDEF :c) } ?s :next ?o }",
                "ASK { ?s :next/:next/:next ?s }",
                "CONSTRUCT { ?s :of ?g } { GRAPH ?g { ?s :p ?o } }",
                "SELECT * { { ?s :next ?o FILTER(?o = :b || NOT EXISTS { ?o :name ?n }) } UNION { } FILTER(?nowhere = 1) }",
                "SELECT * { { ?s :p ?v FILTER(?v = 1 || EXISTS { ?s :day ?d }) } UNION { ?s :next ?o } FILTER(?v < 2) }",
                "SELECT * { { ?s :p ?v } UNION { ?s :next ?o } ?s :day ?day FILTER(?v < 2) }",
                "SELECT * { { ?s :p ?v } UNION { ?t :next ?s } ?s :next ?t . ?t ?p ?x }",
                "SELECT * { ?s :p ?v OPTIONAL { ?s :next ?n } ?n :next ?w FILTER(!BOUND(?v) || ?v = 1) }",
                "SELECT * { ?s :p ?v OPTIONAL { ?s :next ?n } OPTIONAL { ?n :next ?w FILTER(?v < 2) } FILTER(!BOUND(?w)) }",
                "SELECT * { VALUES (?s ?n) { (:a UNDEF) (UNDEF :b) (UNDEF UNDEF) (:absent :b) } ?s :next ?n . ?n :next ?m }",
                "SELECT * { ?s :day ?d FILTER(?d <= '2022-10-01'^^xsd:date && '2019-10-01'^^xsd:date < ?d) }",
                "SELECT * { ?s :p ?v . ?s :next ?n FILTER(?v != 7 && ?v < 7.5) FILTER(?n != :absent) ?n :next ?m FILTER(?m != ?s) }",
                "SELECT * { BIND(IRI(CONCAT('urn:test:', 'b')) AS ?s) ?s :next ?n }",
                "SELECT * { BIND(IRI('urn:test:made') AS ?s) OPTIONAL { ?s :next ?n } }",
                "SELECT * { ?s :p ?v BIND(?v + 1 AS ?w) ?t :p ?u FILTER(?u = ?w) }",
                "SELECT * { ?s :p ?v BIND(?v + 41 AS ?w) } ORDER BY DESC(?w)",
                "SELECT (COUNT(DISTINCT ?w) AS ?n) { ?s :p ?v BIND(CONCAT('made ', STR(?v)) AS ?w) }",
                "SELECT DISTINCT * { ?a (:next/^:next) ?b }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { ?a (:next/^:next) ?b }",
                "SELECT DISTINCT * { ?a :next ?b . ?a (:next*/:next?) ?c } ORDER BY DESC(?c) LIMIT 4",
                "SELECT * FROM NAMED :two { ?s ?p ?o }",
                "SELECT * FROM :absent { ?s ?p ?o }",
                "SELECT (NOW() = NOW() AS ?same) (BNODE() = BNODE() AS ?other) {}",
                "SELECT ?x { ?x ?x ?y }",
                "SELECT ?x ?p { ?x ?p ?x }",
            })
    void rowsAreThoseOfJena(String text) {
        Query query = query(text);
        assertEquals(Optional.empty(), BOTH.refusal(query));
        List<Map<String, Node>> expected = BOTH.askJena(query, BOTH.memory(), Duration.ofMinutes(1));
        assertEquals(Optional.empty(), Difference.between(query, expected, BOTH.ask(query)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s :p ?o BIND(BNODE(STR(?o)) AS ?b) }",
                "SELECT * { ?s :next ?o FILTER EXISTS { SELECT ?o { ?o :p ?n } LIMIT 1 } }",
                "SELECT * { ?s :next ?o FILTER EXISTS { ?o :p ?n MINUS { ?o :name ?x } } }",
                "SELECT * FROM NAMED :absent { GRAPH ?g {} }",
                "SELECT * { ?s :next ?o FILTER EXISTS { ?x :p ?v OPTIONAL { ?x :absent ?y } "
                        + "{ ?y :next ?z OPTIONAL { ?y :p ?w FILTER(?s != :b && ?v = 1) } } } }",
            })
    void restIsLeftToJenaAsAWhole(String text) {
        Query query = query(text);
        assertFalse(BOTH.refusal(query).isEmpty());
        assertEquals(
                BOTH.askJena(query, BOTH.memory(), Duration.ofMinutes(1)).size(),
                BOTH.ask(query).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r "
                        + "FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?m), STR(?p)) = '') }",
                "SELECT (COUNT(*) AS ?n) { ?a (:next|^:next)* ?b . ?c :next* ?d . ?e :next* ?f . ?g :next* ?h . ?i :next* ?j }",
                "SELECT * { GRAPH ?a {} GRAPH ?b {} GRAPH ?c {} GRAPH ?d {} GRAPH ?e {} GRAPH ?f {} GRAPH ?g {} GRAPH ?h {} "
                        + "GRAPH ?i {} GRAPH ?j {} GRAPH ?k {} GRAPH ?l {} GRAPH ?m {} GRAPH ?n {} GRAPH ?o {} GRAPH ?p {} "
                        + "GRAPH ?q {} GRAPH ?r {} GRAPH ?s {} GRAPH ?t {} FILTER(?t = ?a && ?t != ?a) }",
            })
    void evaluationStopsWhenItsTimeIsOver(String text) {
        assertThrows(QueryCancelledException.class, () -> BOTH.ask(query(text), Duration.ofMillis(50)));
    }

    @Test
    void rowsThatAreKeptCount() {
        String large = "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";
        assertThrows(QueryCancelledException.class, () -> BOTH.ask(query(large), Duration.ofMinutes(1)));
    }

    /** Jena repeats rows here if there is a LIMIT: they differ in variables of its own for the middle of the path. */
    @Test
    void firstRowsOfDistinctAreDistinct() {
        String text = "SELECT DISTINCT * { :a :next ?n . ?n (:next*/:next?) ?c } ORDER BY ?c";
        List<Map<String, Node>> all = BOTH.askJena(query(text), BOTH.memory(), Duration.ofMinutes(1));
        assertEquals(Set.copyOf(all).size(), all.size());
        assertEquals(all.subList(0, 2), BOTH.ask(query(text + " LIMIT 2")));
    }

    /** A caller that looks at so many rows only looks at all that DESCRIBE and CONSTRUCT find. */
    @ParameterizedTest
    @ValueSource(strings = {"DESCRIBE ?s { ?s :day|:name ?o }", "CONSTRUCT { ?s :q ?o } { ?s :day|:name ?o }"})
    void triplesAreOfAllRows(String text) {
        QueryBudget budget = QueryBudget.of("query", Duration.ofMinutes(1));
        ReleaseEngine engine =
                new ReleaseEngine(BOTH.release().terms(), BOTH.release().index(), budget, 1);
        List<Map<String, Node>> expected = BOTH.askJena(query(text), BOTH.memory(), Duration.ofMinutes(1));
        assertEquals(Optional.empty(), Difference.between(query(text), expected, BOTH.ask(query(text), engine)));
    }

    @ParameterizedTest
    @ValueSource(strings = {":d :next ?o%d .", "OPTIONAL { :d :next ?o%d }", ":d :next ?o%d FILTER(?o%d != :a)"})
    void longQueriesAreThoseOfJena(String part) {
        Query query = query(IntStream.range(0, 600)
                .mapToObj(n -> part.replace("%d", Integer.toString(n)))
                .collect(Collectors.joining(" ", "SELECT * { ", " }")));
        List<Map<String, Node>> expected = BOTH.askJena(query, BOTH.memory(), Duration.ofMinutes(1));
        assertEquals(1, expected.size());
        assertEquals(expected, BOTH.ask(query));
    }

    /** Jena keeps none of them. */
    @Test
    void moreTermsThanMayBeKeptAreMadeByJena() {
        String longer = "BIND(CONCAT(?t, ?t) AS ?t1) BIND(CONCAT(?t1, ?t1) AS ?t2) BIND(CONCAT(?t2, ?t2) AS ?t3)";
        String text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f "
                + "BIND(CONCAT(?start, STR(?a), STR(?c), STR(?b), STR(?d), STR(?e), STR(?f)) AS ?t) " + longer + " }";
        Query query = QueryTransformOps.replaceVars(
                query(text), Map.of(Var.alloc("start"), NodeFactory.createLiteralString("x".repeat(100_000))));
        assertEquals(Optional.empty(), BOTH.refusal(query));
        assertEquals(BOTH.askJena(query, BOTH.memory(), Duration.ofMinutes(1)), BOTH.ask(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?x (:next|^:next)* ?y }",
                "SELECT DISTINCT ?y { ?x :next* ?y . ?z :next+ ?y }",
                "SELECT * { ?s ?p ?o . ?t ?q ?o } ORDER BY ?p ?o LIMIT 7",
                "SELECT ?s (COUNT(*) AS ?p) { ?s ?p ?o . ?o ?q ?r } GROUP BY ?s",
            })
    void whatWasTakenIsGivenBack(String text) {
        QueryBudget budget = QueryBudget.of("query", Duration.ofMinutes(1));
        // The numbers of 1 to 30 are made once for the whole evaluation.
        long made = 64 * 200;
        long before = budget.left();
        assertFalse(BOTH.ask(query(text), budget).isEmpty());
        assertTrue(before - budget.left() < made, "not given back: " + (before - budget.left()));
    }

    /** The server interrupts the thread when the client has left. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(?a = ?r) }",
                "SELECT (COUNT(*) AS ?n) { GRAPH :one { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r "
                        + ". ?s ?t ?u . ?v ?w ?x . ?y :next ?z FILTER(?a = ?r && ?x = ?b) } }",
                "SELECT (COUNT(*) AS ?n) FROM :one FROM :two { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . "
                        + "?p ?q ?r . ?s ?t ?u . ?v ?w ?x FILTER(?a = ?r && ?x = ?b) }",
            })
    void evaluationStopsWhenItsClientLeaves(String text) {
        Thread.currentThread().interrupt();
        try {
            assertThrows(QueryCancelledException.class, () -> BOTH.ask(query(text), Duration.ofMinutes(10)));
        } finally {
            assertTrue(Thread.interrupted(), "whoever runs the thread has to know as well");
        }
    }

    private static Query query(String text) {
        return QueryFactory.create("PREFIX : <urn:test:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + text);
    }
}
