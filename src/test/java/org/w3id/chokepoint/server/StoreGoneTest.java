package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.StoreAddress;
import org.w3id.chokepoint.release.StoreRelease;

/** A store that ends while a server asks it. */
class StoreGoneTest {

    @TempDir
    private Path folder;

    @Test
    void whoeverAsksIsToldWhichStoreAndWhy() {
        Release release = ServedWorkspace.in(folder).open();
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/graph", release.graph().dataset(), false)
                .build()
                .start();
        String store = "http://localhost:" + fuseki.getPort() + "/graph/sparql";
        Release stored = StoreRelease.open(new Workspace(folder), StoreAddress.of(store), Optional.empty());
        try (SmallServer server = SmallServer.of(ChokepointServer.start(stored, ServerOptions.DEFAULT.withPort(0)))) {
            assertEquals(200, server.ask("ASK {}").statusCode());
            fuseki.stop();
            HttpResponse<String> answer = server.ask("ASK { ?s ?p ?o }");
            assertEquals(502, answer.statusCode(), answer.body());
            assertEquals("application/problem+json", Reply.type(answer));
            String detail = Reply.json(answer).getString("detail");
            assertTrue(detail.startsWith(store + ": refuses the connection"), detail);
            assertEquals(502, server.get("/search?q=acme").statusCode());
        }
    }
}
