package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.server.monitor.AccessLog;

/** A line for each request, and what each is called. */
class AccessLogTest {
    @TempDir
    private Path folder;

    private Path file;
    private SmallServer server;

    @BeforeEach
    void start() {
        file = folder.resolve("requests.jsonl");
        ServerOptions options = ServerOptions.DEFAULT.withPort(0).withAccessLog(AccessLog.open(file.toString()));
        server = SmallServer.of(ChokepointServer.start(
                ServedWorkspace.in(folder.resolve("workspace")).open(), options));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLineTellsOfARequestAndNotOfWhatWasAskedFor() throws IOException {
        HttpResponse<String> response =
                server.get("/search?q=Somebody", "User-Agent", "Agent", "X-Request-Id", "a.b-1");
        assertEquals("a.b-1", Reply.header(response, "X-Request-Id"));
        JsonObject line = lines(1).get(0);
        assertEquals(Set.of("time", "id", "address", "method", "path", "status", "bytes", "ms", "kind"), line.keys());
        assertEquals(
                "a.b-1 127.0.0.1 GET /search search",
                List.of("id", "address", "method", "path", "kind").stream()
                        .map(line::getString)
                        .collect(Collectors.joining(" ")));
        assertEquals("200", line.get("status").toString());
        assertEquals(
                response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length,
                Integer.parseInt(line.get("bytes").toString()));
        assertFalse(Files.readString(file).contains("Somebody"));
    }

    @Test
    void aProblemNamesTheRequestAsTheLogDoes() throws IOException {
        HttpResponse<String> response = server.get("/id/nobody.ttl");
        String id = Reply.json(response).getString("requestId");
        assertEquals(Reply.header(response, "X-Request-Id"), id);
        JsonObject line = lines(1).get(0);
        assertEquals(id + " not-found", line.getString("id") + " " + line.getString("problem"));
    }

    @Test
    void aRequestThatIsNoHttpIsWrittenDownToo() throws IOException {
        assertTrue(
                server.raw("GET /id/%2e%2e%2fx HTTP/1.1", "X-Request-Id: odd").contains("X-Request-Id: odd"));
        assertEquals("400", lines(1).get(0).get("status").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"x\"", "<script>", "ä", "a\tb", "{\"id\":1}"})
    void aNameThatIsNotWellFormedIsReplaced(String given) throws IOException {
        String answer = server.raw("GET /healthz HTTP/1.1", "X-Request-Id: " + given);
        assertFalse(answer.contains("X-Request-Id: " + given), answer);
        assertTrue(lines(1).get(0).getString("id").matches("[0-9a-f]{16}"));
    }

    @Test
    void aLongNameIsReplaced() throws IOException {
        server.get("/healthz", "X-Request-Id", "x".repeat(65));
        assertEquals(16, lines(1).get(0).getString("id").length());
    }

    /** Lines forged by line breaks, quotes or characters that only look like the end of a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x%0a{%22status%22:200}",
                "/x%0d%0aGET",
                "/x\",\"status\":200,\"y\":\"",
                "/\u0085x",
                "/\u2028{}",
                "/\u001b[2J",
                "/x\\u000a{}"
            })
    void nobodyForgesALine(String path) throws IOException {
        server.raw("GET " + path + " HTTP/1.1");
        server.get("/healthz");
        assertEquals(2, lines(2).size());
        assertTrue(Files.readString(file).matches("[\\x20-\\x7e\\n]*"), Files.readString(file));
    }

    @Test
    void aLogThatCannotBeWrittenIsToldAtTheStart() {
        ChokepointException e = assertThrows(
                ChokepointException.class,
                () -> AccessLog.open(folder.resolve("no/such").toString()));
        assertEquals(ErrorCode.UNWRITABLE_FILE, e.code());
    }

    @Test
    void aFullDiskStopsNoAnswer() {
        SmallServer full = SmallServer.of(ChokepointServer.start(
                ServedWorkspace.in(folder.resolve("other")).open(),
                ServerOptions.DEFAULT.withPort(0).withAccessLog(AccessLog.open("/dev/full"))));
        try (full) {
            assertEquals(200, full.get("/healthz").statusCode());
            assertEquals(200, full.get("/healthz").statusCode());
        }
    }

    /** An answer can arrive before its line is written. */
    private List<JsonObject> lines(int count) throws IOException {
        long end = System.currentTimeMillis() + 30_000;
        List<String> lines = List.of();
        while (lines.size() < count) {
            assertTrue(System.currentTimeMillis() < end, lines.toString());
            lines = Files.readAllLines(file);
        }
        return lines.stream().map(JSON::parse).toList();
    }
}
