package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.model;
import static org.w3id.chokepoint.server.Reply.type;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form the endpoint answers. */
class SparqlFormatsTest {
    private static final String SUPPLIED = "SELECT ?x { id:acme cp:supplies ?x }";

    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void answerIsNotLabelled() {
        assertEquals(
                "x\r\nhttps://w3id.org/chokepoint/id/beta\r\n",
                server.ask(SUPPLIED, "Accept", "text/csv").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                             | application/sparql-results+json",
                "application/sparql-results+xml  | application/sparql-results+xml",
                "text/csv                        | text/csv",
                "text/tab-separated-values       | text/tab-separated-values",
                "application/json                | application/json",
                "text/html                       | text/html"
            })
    void acceptChoosesTheFormOfRows(String accept, String type) {
        assertEquals(type, type(server.ask(SUPPLIED, "Accept", accept)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                    | text/turtle",
                "application/n-triples  | application/n-triples",
                "application/ld+json    | application/ld+json",
                "application/rdf+xml    | application/rdf+xml"
            })
    void acceptChoosesTheFormOfTriples(String accept, String type) {
        HttpResponse<String> response = server.ask("CONSTRUCT WHERE { ?s cp:supplies ?o }", "Accept", accept);
        assertEquals(type + " 1", type(response) + " " + model(response).size());
    }

    @Test
    void formatParameterComesBeforeAccept() {
        assertEquals("text/csv", type(server.get("/sparql?format=csv&query=" + encoded(SUPPLIED), "Accept", BROWSER)));
    }

    @ParameterizedTest
    @CsvSource({
        "format=json, application/json",
        "format=text/turtle, text/turtle",
        "output=rdf, application/rdf+xml",
        "output=application/ld%2Bjson, application/ld+json"
    })
    void formatIsAnExtensionOrAMediaType(String parameter, String type) {
        String path = "/sparql?" + parameter + "&query=" + encoded("DESCRIBE id:acme");
        assertEquals(type, type(server.get(path, "Accept", "application/n-triples")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=csv", "output=no/such", "format=application/sparql-results%2Bxml"})
    void formatThatTheAnswerDoesNotHaveIs406(String parameter) {
        String path = "/sparql?" + parameter + "&query=" + encoded("DESCRIBE id:acme");
        assertEquals(406, server.get(path, "Accept", "text/turtle").statusCode());
    }

    @Test
    void propertyThatRdfXmlCannotNameIsAClientError() {
        String query = "CONSTRUCT { ?s <http://example.org/1> ?o } WHERE { ?s cp:supplies ?o }";
        HttpResponse<String> response = server.ask(query, "Accept", "application/rdf+xml");
        assertEquals(406, response.statusCode());
        assertTrue(json(response).getString("detail").contains("http://example.org/1"), response.body());
    }

    @Test
    void unknownFormatIs406AndListsTheFormats() {
        HttpResponse<String> response = server.ask(SUPPLIED, "Accept", "image/png");
        assertEquals(406, response.statusCode());
        assertTrue(json(response).getString("hint").contains("text/csv"));
    }
}
