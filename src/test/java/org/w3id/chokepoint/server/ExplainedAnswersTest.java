package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that has an explanation is also answered in triples, and its page leads to them and to its diagram. */
class ExplainedAnswersTest {
    private static final String CONSTRUCT = """
            #+ title: Why
            #+ summary: Why does a firm supply another?
            #+ rows: customers
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            CONSTRUCT { ?firm cp:supplies ?customer }
            WHERE {
              BIND(?_firm_iri AS ?firm)
            }
            """;

    @RegisterExtension
    static SmallServer server = SmallServer.with(workspace -> workspace
            .file("queries/answers/customers.rq", """
                    #+ title: Customers
                    #+ summary: Whom does a firm supply?
                    #+ params:
                    #+   - {name: firm, type: entity, class: "cp:Organization", default: acme, description: The firm.}
                    PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                    SELECT ?customer WHERE { ?_firm_iri cp:supplies ?customer } ORDER BY ?customer
                    """)
            .file("queries/explanations/customers.rq", CONSTRUCT)
            .file("queries/diagrams/customers.rq", CONSTRUCT));

    @ParameterizedTest
    @CsvSource({
        "ttl, cp:supplies",
        "nt, /acme> <https://w3id.org/chokepoint/ontology#supplies> <https://w3id.org/chokepoint/id/beta> .",
        "jsonld, supplies",
        "rdf, <rdf:RDF"
    })
    void answerIsGivenInTriples(String extension, String part) {
        String body = server.get("/api/v1/queries/customers." + extension + "?firm=acme")
                .body();
        assertTrue(body.contains(part), body);
    }

    @Test
    void triplesAreOfTheSameAnswerAsTheRows() {
        assertFalse(server.get("/api/v1/queries/customers.nt?firm=beta").body().contains("supplies"));
    }

    @Test
    void rowsStayTheUsualAnswer() {
        assertTrue(server.get("/api/v1/queries/customers").body().contains("\"rows\""));
    }

    @Test
    void questionWithoutExplanationHasNoTriples() {
        assertEquals(406, server.get("/api/v1/queries/organizations.ttl").statusCode());
    }

    @Test
    void pageLeadsToDiagramAndTriplesOfTheSameValues() {
        String page = server.get("/query/customers.html?firm=acme").body();
        assertTrue(page.contains("href=\"/diagram/customers?firm=acme\""), page);
        assertTrue(page.contains("href=\"/api/v1/queries/customers.ttl?firm=acme\""), page);
        assertFalse(server.get("/query/organizations.html").body().contains("The same answer"));
    }

    @Test
    void programsAreToldOfTheTriples() {
        String document = server.get("/openapi.json").body();
        assertTrue(document.replaceFirst("(?s)^.*\"/api/v1/queries/customers\"", "")
                .contains("text/turtle"));
    }
}
