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
import org.w3id.chokepoint.graph.remote.StoreCredentials;
import org.w3id.chokepoint.graph.remote.StoreFailure;

/**
 * A store that takes whole graphs.
 *
 * @param address where it takes them
 * @param credentials who uploads
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>
 */
public record GraphStore(URI address, StoreCredentials credentials) {
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
        } catch (RiotException e) {
            throw failed("answers with what is no RDF: " + e.getMessage());
        } catch (IOException e) {
            throw again(failure().of(e));
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
            throw again(failure().of(e));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private HttpRequest.Builder request(Optional<String> graph) {
        String query = graph.map(name -> "graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("default");
        String separator = address.getRawQuery() == null ? "?" : "&";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + separator + query)).timeout(MAX_TIME);
        credentials.header().ifPresent(value -> request.header(StoreCredentials.HEADER, value));
        return request;
    }

    private <T> HttpResponse<T> require(HttpResponse<T> response) {
        if (response.statusCode() >= FAILURES) {
            String words = response.body() instanceof String text ? text : "";
            throw again(failure().ofStatus(response.statusCode(), words));
        }
        return response;
    }

    private ChokepointException interrupted() {
        Thread.currentThread().interrupt();
        return failed("was left before it answered");
    }

    private StoreFailure failure() {
        return new StoreFailure(address, "graphs by the Graph Store Protocol");
    }

    /** @param what it does in place of what it should */
    ChokepointException failed(String what) {
        return again(failure().of(what, "see that it takes graphs by the Graph Store Protocol"));
    }

    private static ChokepointException again(ChokepointException e) {
        String remedy = e.remedy() + ", then run this again: what has arrived is passed over";
        return new ChokepointException(e.code(), e.where(), e.what(), remedy, e);
    }
}
