package org.w3id.chokepoint.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramChoices;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.Extent;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.evaluation.VolatileQuery;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.request.ByteOrderMark;
import org.w3id.chokepoint.server.request.RequestParameters;

/** {@code /api/v1/diagrams/NAME.EXTENSION?parameter=value}: a canned diagram. */
public record DiagramService(DiagramCatalog catalog) implements Service {
    private static final Set<String> OPTIONS = Set.of("sources", "nodes", "all", "language", ByteOrderMark.OPTION);

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String[] parts = exchange.rest().substring(1).split("\\.", 2);
        String extension = parts.length == 2 ? parts[1] : "";
        CannedQuery query = catalog.queries().get(parts[0]);
        if (CannedQueryService.SPARQL.isMeantBy(extension)) {
            exchange.send(CannedQueryService.SPARQL.mediaType(), query.text());
        } else {
            send(exchange, query, query.name(), extension, Map.of());
        }
    }

    /**
     * Draws and sends.
     *
     * @param file name without extension
     * @param extension empty if the URL has none, so that Accept decides
     * @param bound arguments that the path gives, so that the request may not
     */
    void send(HttpExchange exchange, CannedQuery query, String file, String extension, Map<String, List<String>> bound)
            throws IOException {
        RequestParameters request = RequestParameters.of(exchange);
        Format format = new Negotiation(query.name(), DiagramFormats.all())
                .choose(extension, request.format(), exchange.accept());
        if (VolatileQuery.is(query.query())) {
            exchange.forbidKeeping();
        }
        Map<String, List<String>> arguments = new HashMap<>(request.arguments(OPTIONS));
        arguments.keySet().removeAll(DiagramChoices.NAMES);
        bound.forEach((name, values) ->
                arguments.merge(name, values, (asked, path) -> Stream.concat(asked.stream(), path.stream())
                        .toList()));
        DiagramChoices choices = DiagramChoices.among(request.values());
        DiagramOptions options =
                choices.in(options(request, format), catalog.runner().graph());
        Diagram diagram = choices.sized(catalog.diagram(query, arguments, options));
        ByteOrderMark mark = ByteOrderMark.of(request, format);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DiagramFormats.write(format, diagram, whole);
        exchange.response().setHeader("Content-Security-Policy", AnswerPicture.POLICY);
        exchange.response()
                .setHeader("Content-Disposition", "inline; filename=\"" + file + "." + format.extension() + "\"");
        exchange.send(format.mediaType(), out -> {
            mark.write(out);
            whole.writeTo(out);
        });
    }

    private static DiagramOptions options(RequestParameters request, Format format) {
        return new DiagramOptions(
                request.isOn("nodes"),
                request.isOn("sources"),
                Extent.of(DiagramFormats.isPicture(format), request.isOn("all")),
                request.text("language").orElse(DiagramOptions.DEFAULT.language()));
    }
}
