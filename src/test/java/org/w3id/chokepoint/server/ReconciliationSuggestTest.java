package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names completed while they are typed, and what is shown beside them. */
class ReconciliationSuggestTest {

    @RegisterExtension
    static SmallServer server = Firms.server();

    @ParameterizedTest
    @CsvSource({
        "entity, ac, acme",
        "entity, star-rome, star-rome",
        "entity, 艾克, acme",
        "type, comp, Company",
        "type, Place, Place",
        "property, based, isBasedIn",
        "property, wiki, wikidata",
        "property, founded, founded"
    })
    void namesAreCompleted(String kind, String prefix, String id) {
        JsonArray result = json(server.get("/reconcile/suggest/" + kind + "?prefix=" + encoded(prefix)))
                .get("result")
                .getAsArray();
        assertEquals(id, result.get(0).getAsObject().getString("id"));
        assertTrue(result.get(0).getAsObject().hasKey("name"));
    }

    @Test
    void theCursorSkipsSuggestions() {
        assertEquals(
                "star-rome",
                json(server.get("/reconcile/suggest/entity?prefix=star&cursor=1"))
                        .get("result")
                        .getAsArray()
                        .get(0)
                        .getAsObject()
                        .getString("id"));
    }

    @ParameterizedTest
    @CsvSource({"entity, star-paris, The one in Paris.", "type, Company, company", "property, isBasedIn, is based in"})
    void flyoutsShowAPieceOfHtml(String kind, String id, String text) {
        JsonObject flyout = json(server.get("/reconcile/flyout/" + kind + "?id=" + id));
        assertEquals(id, flyout.getString("id"));
        assertTrue(flyout.getString("html").contains(text), flyout.getString("html"));
    }

    @Test
    void thePreviewFitsAFrameOnAnySiteAndEscapesNames() {
        HttpResponse<String> preview = server.get("/reconcile/preview?id=beta");
        assertEquals(200, preview.statusCode());
        assertTrue(preview.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors *"));
        assertTrue(preview.body().contains("&lt;script&gt;"));
        assertEquals(404, server.get("/reconcile/preview?id=nobody").statusCode());
    }
}
