package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sparql?query=ASK%7B%7D",
                "/sparql",
                "/api/v1/queries",
                "/api/v1/queries/suppliers.csv",
                "/id/acme.ttl",
                "/id/acme.html",
                "/openapi.json",
                "/static/chokepoint.css"
            })
    void knownAnswerIs304(String path) {
        String tag = header(server.get(path), "ETag");
        assertEquals(304, server.get(path, "If-None-Match", tag).statusCode());
    }

    @Test
    void anyTagMatchesWhatExists() {
        assertEquals(304, server.get("/id/acme.ttl", "If-None-Match", "*").statusCode());
    }

    @Test
    void anyTagDoesNotMatchWhatIsMissing() {
        assertEquals(404, server.get("/id/nothing.ttl", "If-None-Match", "*").statusCode());
    }

    @Test
    void tagBeginsWithTheRelease() {
        assertTrue(header(server.get("/id/acme.ttl"), "ETag").startsWith("W/\"development-"));
    }

    @Test
    void oneOfSeveralTagsIsEnough() {
        String tag = header(server.get("/id/acme.ttl"), "ETag");
        assertEquals(
                304,
                server.get("/id/acme.ttl", "If-None-Match", "\"other\", " + tag).statusCode());
    }

    @Test
    void otherTagIsAnswered() {
        assertEquals(
                200, server.get("/id/acme.ttl", "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void otherParametersHaveAnotherTag() {
        assertNotEquals(
                header(server.get("/api/v1/queries/suppliers?most=1"), "ETag"),
                header(server.get("/api/v1/queries/suppliers?most=2"), "ETag"));
    }

    @Test
    void otherFormatHasAnotherTag() {
        assertNotEquals(
                header(server.get("/api/v1/queries/suppliers", "Accept", "text/csv"), "ETag"),
                header(server.get("/api/v1/queries/suppliers", "Accept", "application/json"), "ETag"));
    }

    @Test
    void otherDataHaveAnotherTag(@TempDir Path other) {
        ServedWorkspace.in(other).turtle("data/sources/more.ttl", "id:acme cp:supplies id:gamma .");
        try (SmallServer changed = SmallServer.start(other)) {
            assertNotEquals(header(server.get("/id/acme.ttl"), "ETag"), header(changed.get("/id/acme.ttl"), "ETag"));
        }
    }

    @Test
    void answersMayBeKeptForAWhile() {
        assertEquals("public, max-age=300", header(server.get("/sparql?query=ASK%7B%7D"), "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?query=ASK%7B%7D", "/api/v1/queries/suppliers", "/id/acme"})
    void answersVaryByAccept(String path) {
        assertTrue(header(server.get(path), "Vary").contains("Accept"));
    }

    @Test
    void stateOfTheMomentIsNotKept() {
        assertEquals("no-store", header(server.get("/healthz"), "Cache-Control"));
    }

    @Test
    void postedQueryIsNotKept() {
        assertEquals("no-store", header(server.post("/sparql", "application/sparql-query", "ASK {}"), "Cache-Control"));
    }

    @Test
    void compressedAnswerIsKnownToo() {
        String tag = header(server.get("/ontology.html", "Accept-Encoding", "gzip"), "ETag");
        assertEquals(
                304,
                server.get("/ontology.html", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode());
    }
}
