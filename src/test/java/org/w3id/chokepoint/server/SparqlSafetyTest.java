package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query cannot do: write, reach beyond the graph, or run code. */
class SparqlSafetyTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void fileAfterFromIsNotRead() throws Exception {
        Path secret = Files.writeString(server.root().resolve("secret.ttl"), "<urn:a> <urn:b> <urn:c> .");
        String query = "SELECT (COUNT(*) AS ?n) FROM <" + secret.toUri() + "> { ?s ?p ?o }";
        assertEquals("n\r\n0\r\n", server.ask(query, "Accept", "text/csv").body());
    }

    @Test
    void addressOfTheProtocolIsNotRead() throws Exception {
        Path secret = Files.writeString(server.root().resolve("secret.nt"), "<urn:a> <urn:b> <urn:c> .");
        String path = "/sparql?default-graph-uri=" + encoded(secret.toUri().toString()) + "&query="
                + encoded("ASK { ?s ?p ?o }");
        assertFalse(json(server.get(path)).getBoolean("boolean"));
    }

    @Test
    void serviceIsRefused() {
        String query = "SELECT * { SERVICE <" + server.uri("/sparql") + "> { ?s ?p ?o } }";
        assertEquals("403 application/problem+json refused", problem(server.ask(query)));
    }

    @Test
    void silentServiceIsRefusedAloud() {
        String query = "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <urn:x> { ?s ?p ?o } } }";
        assertEquals("403 application/problem+json refused", problem(server.ask(query)));
    }

    @Test
    void serviceInASubQueryIsRefused() {
        assertEquals(
                "403 application/problem+json refused",
                problem(server.ask("SELECT * { { SELECT * { SERVICE <urn:x> { ?s ?p ?o } } } }")));
    }

    @Test
    void javaClassesCannotBeCalled() {
        String call = "<java:org.apache.jena.sparql.function.library.now>()";
        assertFalse(json(server.ask("ASK { BIND(" + call + " AS ?x) FILTER(BOUND(?x)) }"))
                .getBoolean("boolean"));
    }

    @Test
    void functionsThatWaitAreGone() {
        long start = System.nanoTime();
        server.ask("SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) }");
        assertTrue(System.nanoTime() - start < 4_000_000_000L);
    }

    @Test
    void scriptsCannotBeCalled() {
        String call = "<http://jena.apache.org/ARQ/jsFunction#toString>(1)";
        assertEquals(
                "400 application/problem+json invalid-sparql",
                problem(server.ask("ASK { BIND(" + call + " AS ?x) FILTER(BOUND(?x)) }")));
    }

    @Test
    void updateFormIsRefused() {
        String form = "update=" + encoded("INSERT DATA { <urn:a> <urn:b> <urn:c> }");
        assertEquals(
                "405 application/problem+json read-only",
                problem(server.post("/sparql", "application/x-www-form-urlencoded", form)));
    }

    @Test
    void postedUpdateIsRefused() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertEquals(
                "405 application/problem+json read-only",
                problem(server.post("/sparql", "application/sparql-update", update)));
    }

    @Test
    void updateSentAsQueryIsRefused() {
        assertEquals(
                "405 application/problem+json read-only",
                problem(server.ask("INSERT DATA { <urn:a> <urn:b> <urn:c> }")));
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH"})
    void graphStoreWritesAreRefused(String method) {
        HttpResponse<String> response = server.send(
                method,
                "/sparql?default",
                BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."),
                "Content-Type",
                "text/turtle");
        assertEquals("405 application/problem+json read-only", problem(response));
    }

    @Test
    void refusalBeforeTheBodyIsReadEndsTheConnection() {
        String body = "<urn:a> <urn:b> <urn:c> .".repeat(100_000);
        HttpResponse<String> response = server.send("PUT", "/sparql", BodyPublishers.ofString(body));
        assertEquals("close", header(response, "Connection"));
    }

    @Test
    void refusalNamesTheMethodsAllowed() {
        HttpResponse<String> response = server.send("DELETE", "/sparql", BodyPublishers.noBody());
        assertEquals("GET, HEAD, OPTIONS, POST", header(response, "Allow"));
    }
}
