package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.type;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

class ChokepointServerTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void healthIsOk() {
        assertEquals("ok", json(server.get("/healthz")).getString("status"));
    }

    @Test
    void healthCountsTheTriples() {
        String count = server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
                .body();
        assertEquals(
                count.lines().skip(1).findFirst().orElseThrow(),
                json(server.get("/healthz")).get("triples").toString());
    }

    @Test
    void startPageLinksToEveryQuestion() {
        String page = server.get("/").body();
        assertTrue(Stream.of("is-supplied", "organizations", "suppliers", "supply-graph")
                .allMatch(name -> page.contains("href=\"/query/" + name + "\"")));
    }

    @Test
    void everyPageLeadsToTheSources() {
        assertTrue(server.get("/errors/not-found").body().contains("href=\"/sources\""));
    }

    @Test
    void styleIsServed() {
        assertEquals("text/css", type(server.get("/static/chokepoint.css")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/", "/static/none.css", "/static/none.class"})
    void otherFilesAreNotServed(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/id/acme.html", "/ontology.html", "/query/suppliers.html", "/errors/not-found"})
    void pagesRunNoForeignCode(String path) {
        assertEquals("default-src 'self'", header(server.get(path), "Content-Security-Policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/id/acme.html", "/ontology.html", "/query/suppliers.html", "/errors/not-found"})
    void pagesHaveNoCodeOfTheirOwn(String path) {
        assertFalse(
                server.get(path)
                        .body()
                        .matches(
                                "(?s).*(<script(?! src=\"/static/chokepoint.js\" defer=\"defer\"></script>)|<style| style=| on\\w+=).*"));
    }

    @Test
    void mediaTypesAreNotGuessed() {
        assertEquals("nosniff", header(server.get("/id/acme.ttl"), "X-Content-Type-Options"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/id/acme.ttl", "/api/v1/queries/suppliers.csv", "/healthz"})
    void headHasNoBody(String path) {
        HttpResponse<String> response = server.send("HEAD", path, BodyPublishers.noBody());
        assertEquals("200 ", response.statusCode() + " " + response.body());
    }

    @Test
    void answersAreCompressedOnRequest() {
        assertEquals("gzip", header(server.get("/ontology.html", "Accept-Encoding", "gzip"), "Content-Encoding"));
    }

    @Test
    void portInUseIsTold() {
        ServerOptions taken = ServerOptions.DEFAULT.withPort(server.server().port());
        ChokepointException failure = assertThrows(
                ChokepointException.class,
                () -> ChokepointServer.start(ServedWorkspace.in(server.root()).open(), taken));
        assertEquals(ErrorCode.PORT_IN_USE, failure.code());
    }

    @Test
    void baseUriHasThePort() {
        assertEquals(
                "http://127.0.0.1:" + server.server().port() + "/",
                server.uri("/").toString());
    }

    @Test
    void stopLetsARunningQueryEnd(@TempDir Path other) throws Exception {
        SmallServer stopping = SmallServer.start(other, Duration.ofSeconds(1));
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";
        CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> stopping.ask(slow));
        Thread.sleep(300);
        stopping.close();
        assertEquals(503, running.join().statusCode());
    }
}
