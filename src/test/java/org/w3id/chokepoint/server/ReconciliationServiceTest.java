package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients such as OpenRefine ask of a service of version 0.2, and in what form they want the answers. */
class ReconciliationServiceTest {

    @RegisterExtension
    static SmallServer server = Firms.server();

    @Test
    void theManifestTellsOfVersionSpacesAndServices() {
        JsonObject manifest = json(server.get("/reconcile"));
        String base = server.uri("/").toString().replaceFirst("/$", "");
        assertEquals(
                "0.2",
                manifest.get("versions").getAsArray().get(0).getAsString().value());
        assertTrue(manifest.keys().containsAll(Set.of("name", "identifierSpace", "schemaSpace", "defaultTypes")));
        assertEquals(base + "/id/{{id}}", manifest.getObj("view").getString("url"));
        assertEquals("400 160", size(manifest.getObj("preview")));
        JsonObject entity = manifest.getObj("suggest").getObj("entity");
        assertEquals(
                base + "/reconcile/suggest/entity", entity.getString("service_url") + entity.getString("service_path"));
        assertTrue(entity.getString("flyout_service_path").contains("${id}"));
        assertEquals(
                "/reconcile/properties",
                manifest.getObj("extend").getObj("propose_properties").getString("service_path"));
    }

    private static String size(JsonObject preview) {
        assertTrue(preview.getString("url").contains("{{id}}"));
        return preview.get("width") + " " + preview.get("height");
    }

    @Test
    void aBatchIsAnsweredQueryByQuery() {
        JsonObject results =
                json(Firms.post(server, "queries={\"q0\":{\"query\":\"acme\"},\"q1\":{\"query\":\"xqzzyv\"}}"));
        assertEquals(List.of("q0", "q1"), List.copyOf(results.keys()));
        assertEquals(0, results.getObj("q1").get("result").getAsArray().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"q\": {\"limit\": 1}}",
                "{\"q\": {\"properties\": []}}",
                "{\"q\": {\"query\": \"a\", \"props\": []}}",
                "{\"q\": {\"query\": 1}}",
                "{\"q\": {\"query\": \"a\", \"limit\": 0}}",
                "{\"q\": {\"query\": \"a\", \"type_strict\": \"perhaps\"}}",
                "{\"q\": {\"query\": \"a\", \"type\": \"Nothing\"}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"isBasedIn\"}]}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"isBasedIn\", \"v\": {\"name\": \"Rome\"}}]}}",
                "{\"q\": {\"query\": \"acme\", \"properties\": [{\"pid\": \"nothing\", \"v\": \"Rome\"}]}}",
                "{\"q\": []}",
                "[]",
                "{"
            })
    void anInvalidBatchIsRefused(String batch) {
        assertEquals(
                "400 application/problem+json bad-parameter", problem(Firms.post(server, "queries=" + encoded(batch))));
    }

    @Test
    void tooManyQueriesAreRefused() {
        StringBuilder batch = new StringBuilder("{");
        for (int at = 0; at <= 50; at++) {
            batch.append(at == 0 ? "" : ",").append("\"q").append(at).append("\":{\"query\":\"a\"}");
        }
        assertEquals(
                "413 application/problem+json too-large",
                problem(Firms.post(server, "queries=" + encoded(batch + "}"))));
    }

    @Test
    void aPostWithoutQueriesIsRefused() {
        assertEquals("400 application/problem+json bad-parameter", problem(Firms.post(server, "x=1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reconcile", "/reconcile/suggest/entity?prefix=a", "/reconcile/properties?type=Company"})
    void anySiteMayAsk(String path) {
        assertEquals(
                "*",
                server.get(path, "Origin", "http://example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElse(""));
    }
}
