package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.query.engine.SmallGraphs.query;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Where the engine stops, and what it gives back. */
class EngineLimitsTest {
    private static final Evaluators BOTH = SmallGraphs.CIRCLES;

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

    /** The server interrupts the thread when the client has left. No filter here makes the patterns find few rows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(STR(?a) > STR(?r)) }",
                "SELECT (COUNT(*) AS ?n) { GRAPH :one { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r "
                        + ". ?s ?t ?u . ?v ?w ?x . ?y :next ?z FILTER(STR(?a) > STR(?r)) } }",
                "SELECT (COUNT(*) AS ?n) FROM :one FROM :two { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . "
                        + "?p ?q ?r . ?s ?t ?u . ?v ?w ?x FILTER(STR(?a) > STR(?r)) }",
            })
    void evaluationStopsWhenItsClientLeaves(String text) {
        Thread.currentThread().interrupt();
        try {
            assertThrows(QueryCancelledException.class, () -> BOTH.ask(query(text), Duration.ofMinutes(10)));
        } finally {
            assertTrue(Thread.interrupted(), "whoever runs the thread has to know as well");
        }
    }
}
