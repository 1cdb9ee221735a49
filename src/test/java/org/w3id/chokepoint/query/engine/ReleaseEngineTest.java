package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(?a = ?r && ?a != ?r) }",
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

    private static Query query(String text) {
        return QueryFactory.create("PREFIX : <urn:test:> " + text);
    }
}
