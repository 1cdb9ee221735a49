package org.w3id.chokepoint.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.explain.EmptyAnswer;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.server.http.BodyLimitFilter;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.SparqlPage;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/**
 * The SPARQL endpoint, with evaluation by the same {@link QueryRunner} as everything else.
 *
 * <p>Not Fuseki's query operation, which streams its answers: one that the time limit cuts short then arrives with
 * status 200. Here the answer is whole before the first byte is sent.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
public final class SparqlEndpoint implements Service {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String UNKNOWN_TERM = "X-Unknown-Term";
    /** A content type that names no other character set. */
    private static final Pattern UTF_8 =
            Pattern.compile("(?i)(?:(?!;\\s*charset\\s*=).)*(?:;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*(?:;.*)?)?");

    private static final String UPDATE = "application/sparql-update";

    private final QueryRunner runner;
    private final AskedQueries queries;
    private final FormatChoice rows =
            new FormatChoice(AnswerFormats.PLAIN.rows().keySet());
    private final FormatChoice triples =
            new FormatChoice(AnswerFormats.PLAIN.triples().keySet());
    private final ServiceDescription description;
    private final SparqlPage page;

    public SparqlEndpoint(QueryRunner runner, SparqlPage page) {
        this.runner = runner;
        this.queries = new AskedQueries(runner);
        this.description = new ServiceDescription(runner.graph());
        this.page = page;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        requireQuery(exchange);
        if (!exchange.isPost() && exchange.request().getParameter("query") == null) {
            describe(exchange);
        } else {
            askWithinTheStack(exchange);
        }
    }

    /** Jena walks queries and Java walks patterns by recursion; no limit is set anywhere else. */
    private void askWithinTheStack(HttpExchange exchange) throws IOException {
        try {
            ask(exchange, text(exchange));
        } catch (StackOverflowError e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_SPARQL,
                    "query",
                    "is nested too deeply",
                    "write it, or its patterns, with less depth");
        }
    }

    private static void requireQuery(HttpExchange exchange) {
        String type = mediaType(exchange);
        boolean update = type.equals(UPDATE) || exchange.request().getParameter("update") != null;
        if (update || !List.of("GET", "HEAD", "POST").contains(exchange.method())) {
            throw new ChokepointException(
                    ErrorCode.READ_ONLY,
                    "sparql",
                    "does not take " + (update ? "SPARQL Update" : exchange.method()),
                    "send a query by GET or POST; to change the data, change the files of the workspace");
        }
        boolean known = List.of(FORM, QUERY, "").contains(type)
                && UTF_8.matcher(contentType(exchange)).matches();
        if (exchange.isPost() && !known) {
            throw new ChokepointException(
                    ErrorCode.UNSUPPORTED_TYPE,
                    "sparql",
                    "has a body of the media type '" + contentType(exchange) + "'",
                    "send the query in UTF-8, as " + QUERY + " or " + FORM);
        }
    }

    private static String mediaType(HttpExchange exchange) {
        return contentType(exchange).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String contentType(HttpExchange exchange) {
        return Optional.ofNullable(exchange.request().getContentType()).orElse("");
    }

    private void describe(HttpExchange exchange) throws IOException {
        Format format = triples.of(exchange);
        if (format.equals(HtmlPage.FORMAT)) {
            exchange.send(
                    format.mediaType(),
                    exchange.parameter("edit").map(page::edit).orElseGet(page::empty));
        } else {
            String address = exchange.request().getRequestURL().toString();
            send(exchange, format, new Answer.Triples(description.of(address)));
        }
    }

    /** The query, from the body or from the one parameter. */
    private static String text(HttpExchange exchange) throws IOException {
        if (exchange.isPost() && mediaType(exchange).equals(QUERY)) {
            return body(exchange.request());
        }
        String[] given = Optional.ofNullable(exchange.request().getParameterValues("query"))
                .orElse(new String[0]);
        if (given.length != 1 || given[0].isBlank()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "sparql",
                    "parameter 'query' is " + (given.length == 1 ? "blank" : "given " + given.length + " times"),
                    "give one query");
        }
        return given[0];
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BodyLimitFilter.MAX_BYTES + 1);
        if (body.length > BodyLimitFilter.MAX_BYTES) {
            throw BodyLimitFilter.tooLarge(request);
        }
        return Utf8.text(body, what -> new ChokepointException(ErrorCode.INVALID_SPARQL, "query", what, "send UTF-8"));
    }

    private void ask(HttpExchange exchange, String text) throws IOException {
        HttpServletRequest request = exchange.request();
        AskedQuery asked = queries.of(
                new SparqlRequest(text, values(request, "default-graph-uri"), values(request, "named-graph-uri")));
        Query query = asked.prepared().query();
        Format format = (query.isSelectType() || query.isAskType() ? rows : triples).of(exchange);
        asked.warnings().forEach(warning -> exchange.response().addHeader(UNKNOWN_TERM, warning));
        if (asked.prepared().isVolatile()) {
            exchange.forbidKeeping();
        }
        Answer answer = runner.run(asked.prepared());
        if (format.equals(HtmlPage.FORMAT)) {
            boolean why = exchange.parameter(SparqlPage.WHY).isPresent() && SparqlPage.isEmpty(answer);
            List<String> reasons = why ? new EmptyAnswer(runner).reasons(query) : List.of();
            exchange.send(format.mediaType(), page.of(text, answer, asked.warnings(), reasons));
        } else {
            send(exchange, format, answer);
        }
    }

    private void send(HttpExchange exchange, Format format, Answer answer) throws IOException {
        Labels labels = new Labels(runner.graph());
        exchange.send(format.mediaType(), out -> AnswerFormats.PLAIN.write(format, answer, labels, Map.of(), out));
    }

    private static List<String> values(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameterValues(parameter)).map(Stream::of).stream()
                .flatMap(values -> values)
                .filter(value -> !value.isBlank())
                .toList();
    }
}
