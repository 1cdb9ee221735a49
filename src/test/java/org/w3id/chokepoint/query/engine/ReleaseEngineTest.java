package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.w3id.chokepoint.query.engine.SmallGraphs.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** What the engine leaves to Jena, and what of the rows it gives. */
class ReleaseEngineTest {
    private static final Evaluators BOTH = SmallGraphs.CIRCLES;

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
}
