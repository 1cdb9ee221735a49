package org.w3id.chokepoint.server.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.evaluation.VolatileQuery;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.request.ByteOrderMark;
import org.w3id.chokepoint.server.request.Paging;
import org.w3id.chokepoint.server.request.RequestParameters;

/**
 * {@code /api/v1/queries/NAME.EXTENSION?parameter=value}: the answer of a canned query.
 *
 * @param explanations the answers as triples, for the questions that have them
 */
public record CannedQueryService(
        QueryCatalog catalog, QueryCatalog explanations, QueryRunner runner, ReleaseId releaseId) implements Service {
    /** In which a query itself is read. */
    static final Format SPARQL = new Format("rq", "application/sparql-query", "SPARQL", "the query");

    private static final Set<String> OPTIONS = Set.of("limit", "offset", ByteOrderMark.OPTION);

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String[] parts = exchange.rest().substring(1).split("\\.", 2);
        String extension = parts.length == 2 ? parts[1] : "";
        CannedQuery query = catalog.get(parts[0]);
        RequestParameters request = RequestParameters.of(exchange);
        Format format =
                new Negotiation(query.name(), formats(query)).choose(extension, request.format(), exchange.accept());
        if (format.equals(SPARQL)) {
            exchange.send(SPARQL.mediaType(), query.text());
            return;
        }
        if (VolatileQuery.is(query.query())) {
            exchange.forbidKeeping();
        }
        Paging paging = Paging.of(request, OptionalLong.empty());
        BoundQuery bound = runner.bind(asked(query, format), request.arguments(OPTIONS), paging.range());
        ByteOrderMark mark = ByteOrderMark.of(request, format);
        Answer answer = runner.run(bound);
        link(exchange, paging, answer);
        String file = query.name() + "." + format.extension();
        if (AnswerPicture.FORMATS.contains(format) && answer instanceof Answer.Rows rows) {
            exchange.response().setHeader("Content-Security-Policy", AnswerPicture.POLICY);
            byte[] picture = new AnswerPicture(bound, new Labels(runner.graph()), releaseId.version()).of(rows, format);
            exchange.send(format.mediaType(), out -> out.write(picture));
            return;
        }
        exchange.response().setHeader("Content-Disposition", "inline; filename=\"" + file + "\"");
        exchange.send(format.mediaType(), out -> {
            mark.write(out);
            AnswerFormats.LABELLED.write(format, answer, new Labels(runner.graph()), about(bound), out);
        });
    }

    /** The formats of the answer, that of the query itself and, if its header names a layout, those of its picture. */
    private List<Format> formats(CannedQuery query) {
        Stream<Format> pictures = AnswerPicture.formats(query).stream();
        Stream<Format> triples = explanations.find(query.name()).stream()
                .flatMap(explanation -> AnswerFormats.ofTriplesAlone().stream());
        return Stream.of(AnswerFormats.LABELLED.of(query.query()).stream(), Stream.of(SPARQL), pictures, triples)
                .flatMap(formats -> formats)
                .toList();
    }

    /** The question, or what says its answer in triples, if the format is one of those. */
    private CannedQuery asked(CannedQuery query, Format format) {
        return AnswerFormats.ofTriplesAlone().contains(format)
                ? explanations.find(query.name()).orElse(query)
                : query;
    }

    private static void link(HttpExchange exchange, Paging paging, Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            exchange.response().setHeader("X-Total-Count", String.valueOf(rows.total()));
        }
        paging.next(answer).ifPresent(rows -> link(exchange, rows, "next"));
        paging.previous().ifPresent(rows -> link(exchange, rows, "prev"));
    }

    private static void link(HttpExchange exchange, Paging rows, String relation) {
        exchange.response().addHeader("Link", "<" + rows.address(exchange) + ">; rel=\"" + relation + "\"");
    }

    private Map<String, String> about(BoundQuery bound) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("query", bound.query().name());
        about.put("title", bound.query().title());
        about.put("release", releaseId.version());
        releaseId.dataset().licence().ifPresent(licence -> about.put("licence", licence));
        bound.query().parameters().forEach(parameter -> bound.values(parameter)
                .ifPresent(values -> about.put("parameter." + parameter.name(), words(values))));
        bound.query().empty().ifPresent(reason -> about.put(Answer.EMPTY, reason));
        return about;
    }

    private static String words(List<Node> terms) {
        return terms.stream()
                .map(term -> term.isURI() ? term.getURI() : term.getLiteralLexicalForm())
                .collect(Collectors.joining(" "));
    }
}
