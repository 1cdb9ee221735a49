package org.w3id.chokepoint.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.query.federation.AllowedServices;

/**
 * A real server on a free port, over a workspace of a few statements.
 *
 * <p>Registered as an extension in a static field it runs for all tests of a class; started by hand, until it is closed.
 */
final class SmallServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ServerOptions OPTIONS = ServerOptions.DEFAULT.withPort(0);

    private final Consumer<SmallWorkspace> content;
    private final ServerOptions options;
    private Path root;
    private ChokepointServer server;

    private SmallServer(Consumer<SmallWorkspace> content, ServerOptions options) {
        this.content = content;
        this.options = options;
    }

    /** An extension with the usual content. */
    static SmallServer usual() {
        return with(workspace -> {});
    }

    /** An extension with more content than usual. */
    static SmallServer with(Consumer<SmallWorkspace> content) {
        return new SmallServer(content, OPTIONS);
    }

    /** An extension with another limit of time. */
    static SmallServer limitedTo(Duration queryTimeout) {
        return new SmallServer(workspace -> {}, OPTIONS.withQueryTimeout(queryTimeout));
    }

    /** An extension that keeps no answers. */
    static SmallServer keepingNothing() {
        return new SmallServer(workspace -> {}, OPTIONS.withKeptBytes(0));
    }

    static SmallServer start(Path root) {
        SmallServer started = usual();
        started.startIn(root);
        return started;
    }

    static SmallServer start(Path root, Duration queryTimeout) {
        SmallServer started = limitedTo(queryTimeout);
        started.startIn(root);
        return started;
    }

    /** A server whose queries may ask other endpoints. */
    static SmallServer start(Path root, Duration queryTimeout, AllowedServices services) {
        SmallServer started = new SmallServer(
                workspace -> {}, OPTIONS.withQueryTimeout(queryTimeout).withServices(services));
        started.startIn(root);
        return started;
    }

    /** One that a test started in its own way. */
    static SmallServer of(ChokepointServer server) {
        SmallServer started = usual();
        started.server = server;
        return started;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        startIn(Files.createTempDirectory("small-server"));
    }

    private void startIn(Path folder) {
        root = folder;
        SmallWorkspace workspace = ServedWorkspace.in(folder);
        content.accept(workspace);
        server = ChokepointServer.start(workspace.open(), options);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The workspace that is served. */
    Path root() {
        return root;
    }

    ChokepointServer server() {
        return server;
    }

    /** Sends a query by GET. */
    HttpResponse<String> ask(String query, String... headers) {
        return get("/sparql?query=" + encoded(query), headers);
    }

    /** @param headers name and value by turns */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String mediaType, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", mediaType);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, body).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /**
     * Sends lines as they are, such as an address that a client of Java's would refuse.
     *
     * @return all that came back until the server closed the connection
     */
    String raw(String... lines) {
        String request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(request, e);
        }
    }

    URI uri(String path) {
        return server.baseUri().resolve(path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    @Override
    public void close() {
        server.stop();
    }
}
