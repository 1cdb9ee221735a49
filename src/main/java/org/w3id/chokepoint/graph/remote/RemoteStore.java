package org.w3id.chokepoint.graph.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
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
 * @param defaultGraphs the graphs that make the default graph; none if that of the service is meant
 * @param namedGraphs the graphs that {@code GRAPH} finds; none if those of the service are meant
 */
record RemoteStore(URI endpoint, List<String> defaultGraphs, List<String> namedGraphs) {
    private static final Duration MAX_CONNECT_TIME = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(MAX_CONNECT_TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

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
            throw failure(e, budget);
        }
    }

    private QueryExec execution(Query query, String text, Duration time) {
        QueryExecHTTPBuilder builder = QueryExecHTTPBuilder.service(endpoint.toString())
                .httpClient(CLIENT)
                .sendMode(QuerySendMode.asPostForm)
                .queryString(text)
                .timeout(time.toMillis(), TimeUnit.MILLISECONDS);
        if (!query.hasDatasetDescription()) {
            defaultGraphs.forEach(builder::addDefaultGraphURI);
            namedGraphs.forEach(builder::addNamedGraphURI);
        }
        return builder.build();
    }

    private ChokepointException failure(RuntimeException e, QueryBudget budget) {
        if (isCausedBy(e, HttpTimeoutException.class)) {
            return budget.overTime();
        }
        return isCausedBy(e, InterruptedException.class) ? budget.stopped() : failed("does not answer: " + reason(e));
    }

    private static boolean isCausedBy(Throwable e, Class<? extends Throwable> kind) {
        return Stream.iterate(e, each -> each != null, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static String reason(Throwable e) {
        Throwable last = Stream.iterate(e, each -> each != null, Throwable::getCause)
                .reduce((one, next) -> next)
                .orElse(e);
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    ChokepointException failed(String what) {
        return new ChokepointException(
                ErrorCode.SERVICE_FAILED, endpoint, what, "see that the store runs, and that it is named rightly");
    }
}
