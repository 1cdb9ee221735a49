package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.server.admin.AdminServer;

/** The port on which whoever runs the server sees and ends requests. */
class AdminServerTest {
    private static final String LONG =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\\d+)");
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofMinutes(5);

    @RegisterExtension
    static SmallServer server = SmallServer.limitedTo(LONGER_THAN_THE_TEST);

    private AdminServer admin;

    @BeforeEach
    void open() {
        admin = server.server().administer(0);
    }

    @AfterEach
    void close() {
        admin.close();
    }

    /** All that came back. */
    private String ask(String line, String... headers) {
        String request = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", admin.baseUri().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(request, e);
        }
    }

    private String local(String line) {
        return ask(line, "Host: localhost:" + admin.baseUri().getPort());
    }

    private static String status(String reply) {
        return reply.split(" ")[1];
    }

    private String idOfWhatRuns() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Matcher id = ID.matcher(local("GET /requests"));
            if (id.find()) {
                return id.group(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing runs: " + local("GET /requests"));
    }

    @Test
    void itEndsWithTheServer() throws IOException {
        SmallServer other = SmallServer.start(Files.createTempDirectory("admin"));
        int port = other.server().administer(0).baseUri().getPort();
        new Socket("127.0.0.1", port).close();
        other.close();
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
    }

    @Test
    void longQueryIsListedAndEnded() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> server.ask(LONG));
        String id = idOfWhatRuns();
        String list = local("GET /requests");
        assertTrue(
                list.contains("\"/sparql\"") && list.contains("\"127.0.0.1\"") && list.contains("\"seconds\""), list);
        assertFalse(list.contains("COUNT"), list);
        assertEquals("204", status(local("DELETE /requests/" + id)));
        HttpResponse<String> ended = answer.get(30, TimeUnit.SECONDS);
        assertEquals(503, ended.statusCode());
        assertTrue(ended.body().contains("was stopped by whoever runs the server"), ended.body());
        assertFalse(local("GET /requests").contains("\"id\""));
        assertEquals("404", status(local("DELETE /requests/" + id)));
        assertEquals(200, server.ask("ASK {}").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: localhost.evil.example:80", "X-Host: localhost"})
    void nameOfAnotherMachineIsRefused(String header) {
        assertTrue(status(ask("GET /requests", header)).matches("400|403"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"})
    void pageIsRefused(String header) {
        assertEquals("403", status(ask("GET /requests", "Host: localhost", header)));
        assertEquals("403", status(ask("DELETE /requests/1", "Host: localhost", header)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /, 404",
        "GET /requests/x, 404",
        "POST /requests, 405",
        "GET /requests/1, 405",
        "DELETE /requests/1, 404"
    })
    void whatItDoesNotDoIsToldSo(String line, String status) {
        assertEquals(status, status(local(line)));
        assertTrue(local(line).contains("\"hint\""));
    }

    @Test
    void thePublicPortHasNone() {
        assertEquals(404, server.get("/requests").statusCode());
    }
}
