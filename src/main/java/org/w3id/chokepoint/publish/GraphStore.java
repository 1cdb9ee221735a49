package org.w3id.chokepoint.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * A store that takes whole graphs.
 *
 * @param address where it takes them
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>
 */
record GraphStore(URI address) {
    private static final String N_TRIPLES = "application/n-triples";
    private static final Duration MAX_CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration MAX_TIME = Duration.ofMinutes(30);
    private static final int NOT_FOUND = 404;
    private static final int FAILURES = 300;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(MAX_CONNECT_TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What a graph holds now; the same as an empty one if there is none.
     *
     * @param graph its IRI; empty for the default graph
     * @throws ChokepointException SERVICE_FAILED
     */
    GraphDigest digest(Optional<String> graph) {
        HttpRequest request = request(graph).header("Accept", N_TRIPLES).GET().build();
        try {
            HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == NOT_FOUND ? GraphDigest.EMPTY : digest(require(response), body);
            }
        } catch (IOException | RiotException e) {
            throw brokenOff(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static GraphDigest digest(HttpResponse<?> response, InputStream body) {
        Lang lang = response.headers()
                .firstValue("Content-Type")
                .map(type -> RDFLanguages.contentTypeToLang(type.replaceFirst(";.*", "")))
                .orElse(Lang.NTRIPLES);
        Digesting digest = new Digesting();
        RDFParser.source(body).lang(lang).parse(digest);
        return digest.sum;
    }

    private static final class Digesting extends StreamRDFBase {
        private GraphDigest sum = GraphDigest.EMPTY;

        @Override
        public void triple(Triple triple) {
            sum = sum.with(triple);
        }
    }

    /**
     * Replaces a graph.
     *
     * @param triples a file of N-Triples
     * @throws ChokepointException SERVICE_FAILED
     */
    void put(Optional<String> graph, Path triples) {
        try {
            HttpRequest request = request(graph)
                    .header("Content-Type", N_TRIPLES)
                    .PUT(HttpRequest.BodyPublishers.ofFile(triples))
                    .build();
            require(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw brokenOff(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private HttpRequest.Builder request(Optional<String> graph) {
        String query = graph.map(name -> "graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("default");
        String separator = address.getRawQuery() == null ? "?" : "&";
        return HttpRequest.newBuilder(URI.create(address + separator + query)).timeout(MAX_TIME);
    }

    private <T> HttpResponse<T> require(HttpResponse<T> response) {
        if (response.statusCode() >= FAILURES) {
            throw failed("answers with status " + response.statusCode() + " to "
                    + response.request().method());
        }
        return response;
    }

    private ChokepointException brokenOff(Exception e) {
        return failed("broke off: " + Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    }

    private ChokepointException interrupted() {
        Thread.currentThread().interrupt();
        return failed("was left before it answered");
    }

    /** @param what it does in place of what it should */
    ChokepointException failed(String what) {
        return new ChokepointException(
                ErrorCode.SERVICE_FAILED,
                address,
                what,
                "see that it takes graphs by the Graph Store Protocol, then run this again: what has arrived is passed over");
    }
}
