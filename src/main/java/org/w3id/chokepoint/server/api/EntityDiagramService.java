package org.w3id.chokepoint.server.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.query.catalog.QueryFolder;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/** {@code /api/v1/entities/ID/diagram.EXTENSION}: what is around a thing, drawn. */
public record EntityDiagramService(DiagramCatalog catalog) implements Service {
    private static final String QUERY = "neighbourhood";
    private static final Pattern PATH = Pattern.compile("/([^/]+)/diagram(?:\\.(.+))?");

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.rest());
        if (!path.matches()) {
            throw missing(exchange, "is not the address of a diagram", "write /api/v1/entities/ID/diagram.svg");
        }
        Node thing = catalog.runner().graph().names().entity(path.group(1));
        if (!isKnown(thing)) {
            throw missing(exchange, "the graph knows no such thing", "find its label with /sparql");
        }
        CannedQuery query = catalog.queries().get(QUERY);
        String extension = Optional.ofNullable(path.group(2)).orElse("");
        new DiagramService(catalog)
                .send(exchange, query, path.group(1), extension, Map.of(parameter(query), List.of(thing.getURI())));
    }

    private boolean isKnown(Node thing) {
        Graph triples = catalog.runner().graph().dataset().getDefaultGraph();
        return triples.contains(thing, Node.ANY, Node.ANY) || triples.contains(Node.ANY, Node.ANY, thing);
    }

    private static String parameter(CannedQuery query) {
        return query.parameters().stream()
                .filter(each -> each.type() == ParameterType.ENTITY)
                .map(Parameter::name)
                .findFirst()
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.INVALID_QUERY,
                        QueryFolder.DIAGRAMS.path() + "/" + QUERY + ".rq",
                        "has no parameter of the type entity",
                        "add it under params"));
    }

    private static ChokepointException missing(HttpExchange exchange, String what, String remedy) {
        return new ChokepointException(ErrorCode.NOT_FOUND, exchange.path(), what, remedy);
    }
}
