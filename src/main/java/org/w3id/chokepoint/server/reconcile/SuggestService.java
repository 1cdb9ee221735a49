package org.w3id.chokepoint.server.reconcile;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.search.SearchHit;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/**
 * {@code /reconcile/suggest/*}: completes what a person types in a field for an entity, a property or a type.
 *
 * @param reconciler what there is
 */
record SuggestService(Reconciler reconciler) implements Service {
    private static final int PAGE = 20;

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String prefix = exchange.parameter("prefix").orElse("");
        Stream<JsonObject> all =
                switch (exchange.rest()) {
                    case "/entity" -> entities(prefix);
                    case "/property" -> terms(schema().properties(), prefix);
                    case "/type" -> terms(schema().types(), prefix);
                    default ->
                        throw new ChokepointException(
                                ErrorCode.NOT_FOUND,
                                exchange.path(),
                                "there is no such service",
                                "suggest one of entity, property, type");
                };
        JsonObject answer = new JsonObject();
        answer.put("result", Schema.array(all.skip(cursor(exchange)).limit(PAGE)));
        exchange.send("application/json", answer.toString());
    }

    private Stream<JsonObject> entities(String prefix) {
        var byId = reconciler.index().get().thing(reconciler.schema().names().entity(prefix));
        return Stream.concat(byId.stream(), reconciler.index().get().find(prefix).stream())
                .filter(hit -> reconciler.schema().names().isEntity(hit.thing()))
                .filter(hit -> hit.score() > 0)
                .map(SearchHit::thing)
                .distinct()
                .map(this::entity);
    }

    private JsonObject entity(Node thing) {
        JsonObject entity = schema().described(thing);
        reconciler
                .index()
                .get()
                .thing(thing)
                .ifPresent(hit -> entity.put(
                        "notable", Schema.array(hit.narrowest().stream().map(schema()::named))));
        return entity;
    }

    private Stream<JsonObject> terms(Map<String, Node> terms, String prefix) {
        return schema().beginning(terms, prefix).map(schema()::described);
    }

    private static int cursor(HttpExchange exchange) {
        String text = exchange.parameter("cursor").orElse("0");
        if (!text.matches("\\d{1,9}")) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER, "cursor", "got '" + text + "'", "give how many suggestions to skip");
        }
        return Integer.parseInt(text);
    }

    private Schema schema() {
        return reconciler.schema();
    }
}
