package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServiceTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acne", "ac", "ACME Incorporated", "艾克米", "艾克"})
    void namesPartsAndTypingErrorsFindTheThing(String text) {
        JsonObject hit =
                search("q=" + encoded(text)).get("hits").getAsArray().get(0).getAsObject();
        assertEquals("acme", hit.getString("id"));
        assertEquals("/id/acme", hit.getString("page"));
        assertEquals("Acme", hit.getString("label"));
        assertEquals("艾克米", hit.getString("chineseLabel"));
    }

    @Test
    void theSameNameScoresHundred() {
        JsonObject hit = search("q=gamma").get("hits").getAsArray().get(0).getAsObject();
        assertEquals("gamma-4.1 100", hit.getString("id") + " " + hit.get("score"));
    }

    @Test
    void kindsAreCounted() {
        JsonObject kind = search("q=acme").get("kinds").getAsArray().get(0).getAsObject();
        assertEquals(
                "cp:Organization organization 1",
                kind.getString("id") + " " + kind.getString("label") + " " + kind.get("count"));
    }

    @Test
    void aClassListsItsMembersPageByPage() {
        JsonObject found = search("kind=cp:Organization&limit=1&offset=1");
        assertEquals("3", found.getObj("meta").get("total").toString());
        assertEquals("beta", found.get("hits").getAsArray().get(0).getAsObject().getString("id"));
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        assertEquals(0, search("q=xqzzyv").get("hits").getAsArray().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?kind=cp:Nothing", "?q=acme&limit=0", "?q=acme&kind=%3C%3E"})
    void aSearchForNothingOrAnUnknownClassIsRefused(String query) {
        assertEquals("400 application/problem+json bad-parameter", problem(server.get("/api/v1/search" + query)));
    }

    private static JsonObject search(String query) {
        return json(server.get("/api/v1/search?" + query));
    }
}
