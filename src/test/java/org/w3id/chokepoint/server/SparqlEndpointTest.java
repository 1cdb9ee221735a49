package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.Reply.type;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint takes, by which ways, and what it says of what it does not take. */
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

    /** Blank counts: the protocol allows one. */
    @ParameterizedTest
    @ValueSource(strings = {"query=ASK%7B%7D&query=ASK%7B%7D", "query=&query=ASK%7B%7D", "query="})
    void anyNumberOfQueriesButOneNamesTheParameter(String parameters) {
        HttpResponse<String> response = server.get("/sparql?" + parameters);
        assertEquals(400, response.statusCode());
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
