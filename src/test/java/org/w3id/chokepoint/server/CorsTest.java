package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    static List<String> paths() {
        return List.of(
                "/",
                "/sparql?query=ASK%7B%7D",
                "/sparql?query=ASK%7B%3Fs%20%3Curn%3Anone%3E%20%3Fo%7D",
                "/api/v1/queries",
                "/api/v1/queries/suppliers?limit=1",
                "/api/v1/queries/suppliers.csv",
                "/api/v1/search?q=acme",
                "/id/acme",
                "/id/acme.ttl",
                "/static/chokepoint.css",
                "/openapi.json",
                "/healthz",
                "/id/nothing",
                "/nowhere",
                "/sparql?query=nonsense",
                "/id/%2e%2e%2facme");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anyOriginMayRead(String path) {
        assertEquals("*", header(server.get(path, "Origin", "https://example.org"), "Access-Control-Allow-Origin"));
    }

    @Test
    void credentialsAreNotAllowed() {
        assertEquals(
                "",
                header(server.get("/id/acme", "Origin", "https://example.org"), "Access-Control-Allow-Credentials"));
    }

    @Test
    void preflightIs204() {
        assertEquals(204, preflight("/sparql").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/api/v1/queries/suppliers", "/nowhere"})
    void preflightAllowsTheMethodsThatRead(String path) {
        assertEquals("GET, HEAD, OPTIONS, POST", header(preflight(path), "Access-Control-Allow-Methods"));
    }

    @Test
    void preflightAllowsTheHeaderOfAPostedQuery() {
        assertTrue(header(preflight("/sparql"), "Access-Control-Allow-Headers").contains("Content-Type"));
    }

    /** A list of names would go stale; a browser takes the star as long as credentials are not asked for. */
    @ParameterizedTest
    @MethodSource("paths")
    void pagesMayReadEveryHeader(String path) {
        HttpResponse<String> response = server.get(path, "Origin", "https://example.org");
        assertEquals(
                "* *",
                header(response, "Access-Control-Expose-Headers") + " "
                        + header(response, "Access-Control-Allow-Origin"));
    }

    private static HttpResponse<String> preflight(String path) {
        return server.send(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
    }
}
