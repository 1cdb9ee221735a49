package org.w3id.chokepoint.graph.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** What is told of stores that do not answer as they should. */
@Aside
class FaultyStoreTest {
    private static final StoreCredentials NOBODY = StoreCredentials.of(Map.of());
    private static final Map<String, String> ANNE =
            Map.of("CHOKEPOINT_STORE_USER", "anne", "CHOKEPOINT_STORE_PASSWORD", "häuser:9");

    private static RemoteGraph open(String address, StoreCredentials credentials) {
        return RemoteGraph.open(
                URI.create(address), credentials, Optional.empty(), PrefixMapping.Standard, SmallWorkspace.NAMES);
    }

    private static ChokepointException failure(String address) {
        ChokepointException e = assertThrows(ChokepointException.class, () -> open(address, NOBODY));
        assertTrue(e.getMessage().contains(address), e.getMessage());
        assertFalse(e.getMessage().matches("(?s).*\\w(Exception|Error)\\b.*"), e.getMessage());
        return e;
    }

    @Test
    void aClosedPortIsToldOf() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ChokepointException e = failure("http://localhost:" + port + "/sparql");
        assertEquals(ErrorCode.SERVICE_FAILED, e.code());
        assertTrue(e.what().contains("refuses the connection: nothing listens at localhost:" + port), e.what());
    }

    /** The system takes the connection, and nobody reads from it. */
    @Test
    void aPortThatNeverAnswersIsToldOf() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            ChokepointException e = failure("http://localhost:" + socket.getLocalPort() + "/sparql");
            assertEquals(ErrorCode.TIME_LIMIT, e.code());
            assertTrue(e.what().contains("took longer than 15.0 s"), e.what());
        }
    }

    @Test
    void aHostThatIsNotKnownIsToldOf() {
        assertTrue(failure("http://nowhere.invalid/sparql").what().contains("unknown host: nowhere.invalid"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500|text/plain|out of disk|answers with status 500: out of disk|check its log",
                "500|text/html|<html><style>p {}</style><h1>Oh  no</h1>|answers with status 500: Oh no|check its log",
                "503|text/plain|''|answers with status 503|check its log",
                "401|text/plain|who?|answers with status 401: who?|CHOKEPOINT_STORE_USER",
                "403|text/plain|no|answers with status 403: no|CHOKEPOINT_STORE_PASSWORD",
                "404|text/plain|''|answers with status 404|address where it takes queries",
                "302|text/plain|''|answers with status 302|at that address",
                "200|text/html|<html>Hello</html>|does not answer with SPARQL results: |such as http://localhost:3030/graph/sparql",
                "200|application/sparql-results+json|{ \"boolean\" : |broke off its answer: |check that it runs"
            })
    void anAnswerThatIsNoneIsToldOf(int status, String type, String body, String what, String remedy)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            ChokepointException e =
                    failure("http://localhost:" + server.getAddress().getPort() + "/sparql");
            assertEquals(ErrorCode.SERVICE_FAILED, e.code());
            assertTrue(e.what().contains(what), e.what());
            assertTrue(e.remedy().contains(remedy), e.remedy());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aStoreThatAsksWhoAsksIsTold() throws IOException {
        // Not in a folder that goes: Jetty watches the file until the program ends.
        Path passwords = Files.createTempFile("passwords", "");
        passwords.toFile().deleteOnExit();
        Files.writeString(passwords, "anne: häuser:9\n");
        DatasetGraph graph = DatasetGraphFactory.create();
        Quad quad = SSE.parseQuad("(<urn:g> <urn:a> <urn:b> <urn:c>)");
        graph.add(quad);
        graph.getDefaultGraph().add(quad.asTriple());
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .passwordFile(passwords.toString())
                .auth(AuthScheme.BASIC)
                .serverAuthPolicy(Auth.policyAllowSpecific("anne"))
                .add("/graph", graph, false)
                .build()
                .start();
        String address = "http://localhost:" + fuseki.getPort() + "/graph/sparql";
        try {
            assertEquals(1, open(address, StoreCredentials.of(ANNE)).dataset().size());
            assertTrue(failure(address).remedy().contains("CHOKEPOINT_STORE_USER"));
        } finally {
            fuseki.stop();
        }
    }

    @Test
    void credentialsAreTwoOrNoneAndNotShown() {
        assertThrows(ChokepointException.class, () -> StoreCredentials.of(Map.of("CHOKEPOINT_STORE_USER", "anne")));
        assertThrows(ChokepointException.class, () -> StoreCredentials.of(Map.of("CHOKEPOINT_STORE_PASSWORD", "x")));
        assertFalse(StoreCredentials.of(ANNE).toString().contains("Basic"));
    }
}
