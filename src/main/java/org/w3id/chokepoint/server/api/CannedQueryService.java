package org.w3id.chokepoint.server.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormat;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/** {@code /api/v1/queries/NAME.ENDING?parameter=value}: the answer of a canned query. */
public record CannedQueryService(QueryCatalog catalog, QueryRunner runner, ReleaseId releaseId) implements Service {
    private static final Set<String> RESERVED = Set.of("limit", "offset", "bom");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String[] parts = exchange.rest().substring(1).split("\\.", 2);
        String ending = parts.length == 2 ? parts[1] : "";
        CannedQuery query = catalog.get(parts[0]);
        if (ending.equals(CannedFormat.SPARQL)) {
            exchange.send("application/sparql-query", query.text());
            return;
        }
        AnswerFormat format = CannedFormat.wanted(query, ending, exchange.accept());
        Paging slice = Paging.of(exchange);
        Map<String, List<String>> arguments = arguments(exchange);
        Answer answer = run(query, arguments, slice);
        Map<String, String> about = about(query, arguments, slice);
        link(exchange, slice, slice.isCut(answer));
        String file = query.name() + "." + CannedFormat.ending(format);
        exchange.response().setHeader("Content-Disposition", "inline; filename=\"" + file + "\"");
        exchange.send(format.mediaType(), out -> {
            if (format == AnswerFormat.CSV && exchange.parameter("bom").isPresent()) {
                out.write(BYTE_ORDER_MARK);
            }
            format.write(slice.cut(answer), new Labels(runner.graph()), about, out);
        });
    }

    /** The answer with one row more than the slice holds, if there is one. */
    public Answer run(CannedQuery query, Map<String, List<String>> arguments, Paging slice) {
        return runner.run(query, arguments, slice.page(query.query()));
    }

    /** What the caller gave, by parameter; a field of a form left blank is not given. */
    public static Map<String, List<String>> arguments(HttpExchange exchange) {
        return exchange.request().getParameterMap().entrySet().stream()
                .filter(entry -> !RESERVED.contains(entry.getKey()))
                .map(entry -> Map.entry(
                        entry.getKey(),
                        Stream.of(entry.getValue())
                                .filter(value -> !value.isBlank())
                                .toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void link(HttpExchange exchange, Paging slice, boolean more) {
        if (more) {
            exchange.response().addHeader("Link", "<" + slice.next().address(exchange) + ">; rel=\"next\"");
        }
        if (slice.offset() > 0) {
            exchange.response().addHeader("Link", "<" + slice.previous().address(exchange) + ">; rel=\"prev\"");
        }
    }

    private Map<String, String> about(CannedQuery query, Map<String, List<String>> arguments, Paging slice) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("query", query.name());
        about.put("title", query.title());
        about.put("release", releaseId.version());
        about.put("licence", ReleaseId.LICENCE);
        Map<String, List<Node>> terms = runner.terms(query, arguments);
        query.parameters().stream()
                .filter(parameter -> terms.containsKey(parameter.variable()))
                .forEach(parameter ->
                        about.put("parameter." + parameter.name(), words(terms.get(parameter.variable()))));
        about.put("limit", String.valueOf(slice.limit()));
        about.put("offset", String.valueOf(slice.offset()));
        return about;
    }

    private static String words(List<Node> terms) {
        return terms.stream()
                .map(term -> term.isURI() ? term.getURI() : term.getLiteralLexicalForm())
                .collect(Collectors.joining(" "));
    }
}
