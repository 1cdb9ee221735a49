package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine evaluates as Jena does: patterns, joins, graphs and paths. */
class SameRowsTest {

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
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
                "SELECT ?g (COUNT(*) AS ?n) FROM NAMED :one { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?s } } GROUP BY ?g",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?g ?p ?o } } GROUP BY ?g",
                "SELECT ?s (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?s",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY (STR(?g) AS ?name)",
                "SELECT * { ?s :next ?x OPTIONAL { SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g } }",
                "SELECT * { VALUES ?g { :one :absent } OPTIONAL { SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g } }",
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
        SmallGraphs.assertSame(SmallGraphs.CIRCLES, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {":d :next ?o%d .", "OPTIONAL { :d :next ?o%d }", ":d :next ?o%d FILTER(?o%d != :a)"})
    void longQueriesAreThoseOfJena(String part) {
        String text = IntStream.range(0, 600)
                .mapToObj(n -> part.replace("%d", Integer.toString(n)))
                .collect(Collectors.joining(" ", "SELECT * { ", " }"));
        assertEquals(1, SmallGraphs.ofJena(SmallGraphs.CIRCLES, text).size());
        SmallGraphs.assertSame(SmallGraphs.CIRCLES, text);
    }
}
