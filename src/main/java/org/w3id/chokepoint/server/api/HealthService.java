package org.w3id.chokepoint.server.api;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/**
 * {@code /healthz}: that the server is up, and with what.
 *
 * @param fault why the files of a watched workspace make no newer release, so that the old one is served on
 */
public record HealthService(KnowledgeGraph graph, ReleaseId releaseId, Supplier<Optional<String>> fault)
        implements Service {

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        JsonObject health = new JsonObject();
        Optional<String> why = fault.get();
        health.put("status", why.isPresent() ? "stale" : "ok");
        why.ifPresent(text -> health.put("fault", text));
        health.put("triples", graph.dataset().getDefaultGraph().size());
        health.put("release", releaseId.version());
        exchange.send("application/json", health.toString());
    }
}
