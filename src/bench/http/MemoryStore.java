import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** RDF4J's MemoryStore behind the server of the JDK, whose answers are held and sent whole, as by the server compared with. */
class MemoryStoreServer {
    private static final String QUERY = "query=";
    private static final int THREADS = 32;
    private static final int LIMIT_SECONDS = 60;

    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final SimpleDataset graphs = new SimpleDataset();

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
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            connection.add(Files.newInputStream(quads), RDFFormat.NQUADS);
            connection.commit();
            graphs.addDefaultGraph(RDF4J.NIL);
            connection.getContextIDs().forEach(each -> graphs.addNamedGraph((IRI) each));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String encoded = exchange.getRequestURI().getRawQuery().substring(QUERY.length());
        int status = 200;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (SailRepositoryConnection connection = repository.getConnection()) {
            TupleQuery query = connection.prepareTupleQuery(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
            query.setDataset(graphs);
            query.setMaxExecutionTime(LIMIT_SECONDS);
            query.evaluate(new SPARQLResultsXMLWriter(body));
        } catch (RuntimeException e) {
            status = 500;
            body.reset();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+xml");
        exchange.sendResponseHeaders(status, body.size() == 0 ? -1 : body.size());
        exchange.getResponseBody().write(body.toByteArray());
        exchange.close();
    }
}
