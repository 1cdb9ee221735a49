import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** RDF4J's MemoryStore behind the server of the JDK, whose answers are held and sent whole, as by the server compared with. */
class MemoryStoreServer {
    private static final String QUERY = "query=";
    private static final int THREADS = 32;

    private final Rdf4jStore store;

    /** @param arguments a port and a file of N-Quads whose default graph is the union of the others */
    public static void main(String... arguments) throws IOException {
        MemoryStoreServer store = new MemoryStoreServer(Path.of(arguments[1]));
        InetAddress loopback = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, Integer.parseInt(arguments[0])), 512);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/sparql", store::answer);
        server.start();
    }

    private MemoryStoreServer(Path quads) throws IOException {
        store = new Rdf4jStore(quads);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String encoded = exchange.getRequestURI().getRawQuery().substring(QUERY.length());
        int status = 200;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            body = store.answer(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            status = 500;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+xml");
        exchange.sendResponseHeaders(status, body.size() == 0 ? -1 : body.size());
        exchange.getResponseBody().write(body.toByteArray());
        exchange.close();
    }
}
