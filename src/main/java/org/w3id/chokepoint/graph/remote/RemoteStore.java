package org.w3id.chokepoint.graph.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * A SPARQL 1.1 service.
 *
 * @param endpoint where it takes queries
 * @param credentials who asks it
 * @param prologue what it wants to be told before each query
 * @param defaultGraphs the graphs that make the default graph; none if that of the service is meant
 * @param namedGraphs the graphs that {@code GRAPH} finds; none if those of the service are meant
 */
record RemoteStore(
        URI endpoint,
        StoreCredentials credentials,
        String prologue,
        List<String> defaultGraphs,
        List<String> namedGraphs) {
    private static final Duration MAX_CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(15);

    /** Joins in the order of the query: with some of the orders that Virtuoso finds by itself it loses rows. */
    private static final String IN_ORDER = "define sql:select-option \"order\" ";

    /** Only Virtuoso has the function; elsewhere its call is an error, so the condition does not hold. */
    private static final Query IS_VIRTUOSO = QueryFactory.create("ASK { FILTER(<bif:length>(\"abc\") = 3) }");

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(MAX_CONNECT_TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** The same store, asked as its kind has to be. */
    RemoteStore recognised() {
        return isVirtuoso() ? new RemoteStore(endpoint, credentials, IN_ORDER, defaultGraphs, namedGraphs) : this;
    }

    /** Asks instead of reading the header Server, which a proxy takes away. */
    private boolean isVirtuoso() {
        try {
            return ask("kind", IS_VIRTUOSO, QueryBudget.of("kind", FIRST_ANSWER), QueryExec::ask);
        } catch (ChokepointException e) {
            if (e.code() != ErrorCode.SERVICE_FAILED) {
                throw e;
            }
            // Some stores refuse a query with a function that they do not know.
            return false;
        }
    }

    /**
     * Asks, and reads the answer while it comes.
     *
     * @param name what is asked, for messages
     * @throws ChokepointException SERVICE_FAILED; TIME_LIMIT; TOO_LARGE; BAD_PARAMETER for a value that cannot be sent
     */
    <T> T ask(String name, Query query, QueryBudget budget, Function<QueryExec, T> reader) {
        try (QueryExec execution = execution(query, CheckedText.of(name, query), budget.remaining())) {
            return reader.apply(execution);
        } catch (QueryCancelledException e) {
            throw budget.stopped();
        } catch (HttpException | QueryException | RiotException e) {
            throw failure(name, e, budget);
        }
    }

    private QueryExec execution(Query query, String text, Duration time) {
        QueryExecHTTPBuilder builder = QueryExecHTTPBuilder.service(endpoint.toString())
                .httpClient(CLIENT)
                .sendMode(QuerySendMode.asPostForm)
                .queryString(prologue + text)
                .timeout(time.toMillis(), TimeUnit.MILLISECONDS);
        credentials.header().ifPresent(value -> builder.httpHeader(StoreCredentials.HEADER, value));
        if (!query.hasDatasetDescription()) {
            defaultGraphs.forEach(builder::addDefaultGraphURI);
            namedGraphs.forEach(builder::addNamedGraphURI);
        }
        return builder.build();
    }

    private ChokepointException failure(String name, RuntimeException e, QueryBudget budget) {
        if (StoreFailure.isCausedBy(e, InterruptedException.class)) {
            return budget.stopped();
        }
        if (StoreFailure.isCausedBy(e, HttpTimeoutException.class)
                && !StoreFailure.isCausedBy(e, HttpConnectTimeoutException.class)) {
            return budget.overTime(endpoint + ", asked '" + name + "'");
        }
        if (e instanceof QueryExceptionHTTP fault && fault.getStatusCode() > 0) {
            return status(fault.getStatusCode(), fault.getResponseBody());
        }
        if (e instanceof HttpException fault && fault.getStatusCode() > 0) {
            return status(fault.getStatusCode(), fault.getResponse());
        }
        boolean unreadable = e instanceof RiotException || e instanceof QueryException && e.getCause() == null;
        return unreadable ? unreadable(e.getMessage()) : failure().of(e);
    }

    private ChokepointException status(int status, String words) {
        return failure().ofStatus(status, Objects.requireNonNullElse(words, ""));
    }

    private StoreFailure failure() {
        return new StoreFailure(endpoint, "queries");
    }

    /** @param what it says that is no answer */
    private ChokepointException unreadable(String what) {
        return failure()
                .of(
                        "does not answer with SPARQL results: " + what,
                        "give the address where it takes queries, such as http://localhost:3030/graph/sparql");
    }

    ChokepointException failed(String what) {
        return failure().of(what, "check that the store runs and that the address is right");
    }
}
