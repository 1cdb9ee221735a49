package org.w3id.chokepoint.server.api;

import java.io.IOException;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/** {@code /healthz}: that the server is up, and with what. */
public record HealthService(KnowledgeGraph graph, ReleaseId releaseId) implements Service {

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        JsonObject health = new JsonObject();
        health.put("status", "ok");
        health.put("triples", graph.dataset().getDefaultGraph().size());
        health.put("release", releaseId.version());
        exchange.send("application/json", health.toString());
    }
}
