package org.w3id.chokepoint.engines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/**
 * Virtuoso. Its default graph is all graphs, its own among them; so the union is loaded as a graph of its own, and each
 * question says that this is the default graph, and which graphs are the named ones.
 */
record Virtuoso(VirtuosoProcess server, List<String> graphs) implements OtherEngine {
    static final String UNION = "urn:x-chokepoint:union";

    /** Joins in the order of the query. The order that it finds by itself depends on samples, and loses rows in some. */
    private static final String IN_ORDER = "define sql:select-option \"order\" ";

    /** @param folder for its database */
    static Virtuoso load(Dump dump, Path folder) {
        VirtuosoProcess server = VirtuosoProcess.start(folder, dump.folder());
        String said = server.run("ld_dir('%1$s', '%2$s', 'urn:x'); ld_dir('%1$s', '%3$s', '%4$s'); rdf_loader_run();"
                .formatted(dump.folder(), Dump.NAMED, Dump.UNION, UNION));
        if (said.contains("Error")) {
            server.stop();
            throw new IllegalStateException("Virtuoso did not load the dump: " + said);
        }
        return new Virtuoso(server, dump.graphs());
    }

    /** Where it takes queries. */
    String address() {
        return "http://127.0.0.1:" + server.httpPort() + "/sparql";
    }

    @Override
    public String name() {
        return "virtuoso";
    }

    /** It writes doubles with six digits. */
    @Override
    public int digits() {
        return 6;
    }

    @Override
    public List<List<Node>> rows(String query, List<String> columns) {
        QueryExecHTTPBuilder request = QueryExecHTTP.service(address())
                .queryString(IN_ORDER + query)
                .sendMode(QuerySendMode.asPostForm)
                .addDefaultGraphURI(UNION)
                .timeout(2 * VirtuosoProcess.LIMIT_SECONDS, TimeUnit.SECONDS);
        graphs.forEach(request::addNamedGraphURI);
        try (QueryExecHTTP execution = request.build()) {
            return rows(execution.select(), columns);
        } catch (QueryExceptionHTTP e) {
            // An error repeats the query, after what it says.
            String words = e.getResponseBody() == null ? e.getMessage() : e.getResponseBody();
            throw new IllegalStateException(
                    words.replaceAll("(?s)SPARQL query:.*", "").strip(), e);
        }
    }

    private static List<List<Node>> rows(RowSet result, List<String> columns) {
        List<List<Node>> rows = new ArrayList<>();
        while (result.hasNext()) {
            Binding row = result.next();
            List<Node> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(row.get(column)));
            rows.add(cells);
        }
        return rows;
    }

    @Override
    public void close() {
        server.stop();
    }
}
