package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;
import static org.w3id.chokepoint.server.SmallServer.encoded;
import static org.w3id.chokepoint.server.SmallServer.header;
import static org.w3id.chokepoint.server.SmallServer.json;
import static org.w3id.chokepoint.server.SmallServer.model;
import static org.w3id.chokepoint.server.SmallServer.problem;
import static org.w3id.chokepoint.server.SmallServer.type;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {
    private static final String SUPPLIED = "SELECT ?x { id:acme cp:supplies ?x }";

    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void getAsksAQuery() {
        assertTrue(server.ask(SUPPLIED).body().contains("https://w3id.org/chokepoint/id/beta"));
    }

    @Test
    void postedFormAsksAQuery() {
        String form = "query=" + encoded(SUPPLIED);
        assertTrue(server.post("/sparql", "application/x-www-form-urlencoded", form)
                .body()
                .contains("/id/beta"));
    }

    @Test
    void postedQueryIsAsked() {
        assertTrue(server.post("/sparql", "application/sparql-query", SUPPLIED)
                .body()
                .contains("/id/beta"));
    }

    @Test
    void compressedQueryIsAsked() throws IOException {
        HttpResponse<String> response = server.send(
                "POST",
                "/sparql",
                BodyPublishers.ofByteArray(SmallServer.compressed(SUPPLIED.getBytes(StandardCharsets.UTF_8))),
                "Content-Type",
                "application/sparql-query",
                "Content-Encoding",
                "gzip");
        assertTrue(response.body().contains("/id/beta"));
    }

    @Test
    void unknownTermIsWarnedOf() {
        assertEquals(
                "cp:suplies is not in the graph (did you mean cp:supplies?)",
                header(server.ask("SELECT ?x { id:acme cp:suplies+ ?x }"), "X-Unknown-Term"));
    }

    @Test
    void knownTermsAreNotWarnedOf() {
        assertEquals("", header(server.ask(SUPPLIED), "X-Unknown-Term"));
    }

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

    @Test
    void askGivesTruth() {
        assertTrue(json(server.ask("ASK { ?s ?p ?o }")).getBoolean("boolean"));
    }

    @Test
    void headHasTheHeadersOfGet() {
        HttpResponse<String> response =
                server.send("HEAD", "/sparql?query=" + encoded(SUPPLIED), BodyPublishers.noBody());
        assertEquals("200 application/sparql-results+json", response.statusCode() + " " + type(response));
    }

    @Test
    void namedGraphsAreTheSources() {
        String query = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { id:acme cp:supplies id:beta } }";
        assertEquals("n\r\n2\r\n", server.ask(query, "Accept", "text/csv").body());
    }

    @Test
    void protocolRestrictsTheDefaultGraph() {
        String graph = encoded("https://w3id.org/chokepoint/source/herald");
        String query = encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        String path = "/sparql?query=" + query + "&default-graph-uri=" + graph;
        assertEquals("n\r\n1\r\n", server.get(path, "Accept", "text/csv").body());
    }

    @Test
    void fromRestrictsTheDefaultGraph() {
        String query = "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/chokepoint/source/herald> { ?s ?p ?o }";
        assertEquals("n\r\n1\r\n", server.ask(query, "Accept", "text/csv").body());
    }

    @Test
    void otherMediaTypeIs415() {
        assertEquals(
                415,
                server.post("/sparql", "text/turtle", "<urn:a> <urn:b> <urn:c> .")
                        .statusCode());
    }

    @Test
    void queryGivenTwiceNamesTheParameter() {
        HttpResponse<String> response = server.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D");
        assertEquals("query", json(response).getString("parameter"));
    }

    @Test
    void syntaxErrorHasLineAndColumn() {
        JsonObject problem = json(server.ask("SELECT *\nWHERE { ?s ?p }"));
        assertEquals("2 15", problem.get("line") + " " + problem.get("column"));
    }

    @Test
    void syntaxErrorTellsWhatTheParserMet() {
        assertTrue(
                json(server.ask("SELECT * WHERE { ?s ?p }")).getString("detail").contains("Encountered"));
    }
}
