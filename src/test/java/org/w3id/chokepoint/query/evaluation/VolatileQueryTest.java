package org.w3id.chokepoint.query.evaluation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolatileQueryTest {
    private static final String PREFIXES =
            "PREFIX afn: <http://jena.apache.org/ARQ/function#> " + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?x) {}",
                "SELECT (STRLEN(STR(RAND())) AS ?x) {}",
                "SELECT * { BIND(UUID() AS ?x) }",
                "SELECT * { ?s ?p ?o FILTER(STRUUID() > 'a') }",
                "SELECT * { ?s ?p ?o } ORDER BY RAND()",
                "SELECT (SUM(RAND()) AS ?x) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?x) { ?s ?p ?o } GROUP BY (YEAR(NOW()))",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { ?s ?q ?r FILTER(RAND() < 0.5) })",
                "SELECT (SUM(IF(EXISTS { ?s ?q ?r FILTER(RAND() < 0.5) }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(DISTINCT RAND()) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://example.org/sparql> { ?s ?q ?r } }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (RAND() < 0.5)",
                "SELECT * { { SELECT (NOW() AS ?x) {} } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER(RAND() < 0.5) } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER(RAND() < 0.5) } }",
                "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(RAND() < 0.5) } }",
                "SELECT * { ?s ?p ?o MINUS { ?s ?q ?r FILTER(RAND() < 0.5) } }",
                "SELECT * { ?s ?p ?o FILTER(IF(true, now(), 1) = 1) }",
                "SELECT (afn:now() AS ?x) {}",
                "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND(RAND() AS ?x) }",
                "DESCRIBE ?s { ?s ?p ?o FILTER(RAND() < 0.5) }",
                "ASK { FILTER(RAND() < 0.5) }",
            })
    void isFoundWhereverItIsCalled(String query) {
        assertTrue(VolatileQuery.is(QueryFactory.create(PREFIXES + query)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ('NOW()' AS ?x) {}",
                "SELECT (xsd:date('2024-01-01') AS ?x) {}",
                "SELECT ?now { ?now ?p ?o } ORDER BY STRLEN(STR(?now))",
                "SELECT (SUM(?o) AS ?x) { ?s ?p ?o }",
                "DESCRIBE <http://example.org/now>",
            })
    void isNotSeenWhereItIsNot(String query) {
        assertFalse(VolatileQuery.is(QueryFactory.create(PREFIXES + query)));
    }
}
