package org.w3id.chokepoint.server;

import java.io.IOException;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.server.http.Exchange;
import org.w3id.chokepoint.server.http.Release;
import org.w3id.chokepoint.server.http.Service;

/** {@code /healthz}: that the server is up, and with what. */
record HealthService(KnowledgeGraph graph, Release release) implements Service {

    @Override
    public void answer(Exchange exchange) throws IOException {
        JsonObject health = new JsonObject();
        health.put("status", "ok");
        health.put("triples", graph.dataset().getDefaultGraph().size());
        health.put("release", release.version());
        exchange.send("application/json", health.toString());
    }
}
