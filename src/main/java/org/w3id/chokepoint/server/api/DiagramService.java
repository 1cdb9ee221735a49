package org.w3id.chokepoint.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.format.DiagramFormat;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/** {@code /api/v1/diagrams/NAME.ENDING?parameter=value}: a canned diagram. */
public record DiagramService(DiagramCatalog catalog) implements Service {
    /** A picture opened by itself runs nothing and loads nothing; its dark colours are a style sheet of its own. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String QUERY = "rq";
    private static final List<String> OPTIONS = List.of("sources", "nodes", "language");

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String[] parts = exchange.rest().substring(1).split("\\.", 2);
        String ending = parts.length == 2 ? parts[1] : "";
        CannedQuery query = catalog.queries().get(parts[0]);
        if (ending.equals(QUERY)) {
            exchange.send("application/sparql-query", query.text());
        } else {
            send(exchange, query, query.name(), ending, Map.of());
        }
    }

    /**
     * Draws and sends.
     *
     * @param file name without ending
     * @param ending empty if the URL has none, so that Accept decides
     * @param bound arguments that the path gives
     */
    void send(HttpExchange exchange, CannedQuery query, String file, String ending, Map<String, List<String>> bound)
            throws IOException {
        DiagramFormat format = wanted(exchange, query, ending);
        Map<String, List<String>> arguments = new HashMap<>(CannedQueryService.arguments(exchange));
        OPTIONS.forEach(arguments::remove);
        arguments.putAll(bound);
        Diagram diagram = catalog.diagram(query, arguments, options(exchange));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        format.write(diagram, whole);
        exchange.response().setHeader("Content-Security-Policy", POLICY);
        exchange.response()
                .setHeader("Content-Disposition", "inline; filename=\"" + file + "." + format.ending() + "\"");
        exchange.send(format.mediaType(), whole::writeTo);
    }

    private static DiagramOptions options(HttpExchange exchange) {
        return new DiagramOptions(
                exchange.parameter("nodes").filter("true"::equals).isPresent(),
                exchange.parameter("sources").filter("true"::equals).isPresent(),
                exchange.parameter("language").orElse(DiagramOptions.DEFAULT.language()));
    }

    private static DiagramFormat wanted(HttpExchange exchange, CannedQuery query, String ending) {
        if (!ending.isEmpty()) {
            return DiagramFormat.ofEnding(ending)
                    .orElseThrow(() -> unknown(query, "no diagram in the format '" + ending + "'"));
        }
        List<DiagramFormat> formats = List.of(DiagramFormat.values());
        List<String> types = formats.stream().map(DiagramFormat::mediaType).toList();
        return exchange.accept()
                .best(types)
                .map(type -> formats.get(types.indexOf(type)))
                .orElseThrow(() -> unknown(query, "no diagram in a format that the Accept header asks for"));
    }

    private static ChokepointException unknown(CannedQuery query, String what) {
        List<String> choices = Stream.of(DiagramFormat.values())
                .map(format -> "." + format.ending() + " (" + format.mediaType() + ")")
                .toList();
        return new ChokepointException(
                ErrorCode.UNKNOWN_FORMAT, query.name(), what, "use one of " + String.join(", ", choices));
    }
}
