package org.w3id.chokepoint.engines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The MemoryStore of RDF4J behind the HTTP server of the JDK: takes queries by POST, as a form, by the SPARQL 1.1 Protocol.
 */
final class Rdf4jService implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int BAD_REQUEST = 400;

    private final Rdf4jMemory memory;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    Rdf4jService(Rdf4jMemory memory) {
        this.memory = memory;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/sparql", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/sparql";
    }

    private void answer(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = 200;
        String type = "text/plain";
        try {
            type = memory.answer(query(exchange), body);
        } catch (RuntimeException e) {
            status = BAD_REQUEST;
            body.reset();
            body.writeBytes(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.size() == 0 ? -1 : body.size());
        exchange.getResponseBody().write(body.toByteArray());
        exchange.close();
    }

    private static String query(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : form.split("&")) {
            if (field.startsWith("query=")) {
                return URLDecoder.decode(field.substring("query=".length()), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalArgumentException("no query");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        memory.close();
    }
}
