package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which properties a client can add to its table, and the values that it gets. */
class DataExtensionTest {

    @RegisterExtension
    static SmallServer server = Firms.server();

    @Test
    void extensionSendsValuesByTheirKind() {
        String query = "{\"ids\": [\"star-paris\", \"acme\", \"nobody\"], \"properties\": [{\"id\": \"isBasedIn\"}, "
                + "{\"id\": \"founded\"}, {\"id\": \"staff\"}, {\"id\": \"share\"}, {\"id\": \"wikidata\"}, "
                + "{\"id\": \"rdfs:label\", \"settings\": {\"limit\": \"1\"}}]}";
        JsonObject answer = json(Firms.post(server, "extend=" + encoded(query)));
        assertEquals(6, answer.get("meta").getAsArray().size());
        JsonObject star = answer.getObj("rows").getObj("star-paris");
        assertEquals("{\"id\":\"paris\",\"name\":\"Paris\"}", cell(star, "isBasedIn"));
        assertEquals("{\"date\":\"1999-01-31T00:00:00\"}", cell(star, "founded"));
        assertEquals("{\"int\":12}{\"float\":0.5}", cell(star, "staff") + cell(star, "share"));
        JsonObject acme = answer.getObj("rows").getObj("acme");
        assertEquals("{\"str\":\"Q42\"}", cell(acme, "wikidata"));
        assertEquals(1, acme.get("rdfs:label").getAsArray().size());
        assertEquals(
                0,
                answer.getObj("rows").getObj("nobody").get("staff").getAsArray().size());
    }

    private static String cell(JsonObject row, String property) {
        return row.get(property).getAsArray().get(0).toString().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ids\": []}",
                "{\"ids\": [], \"properties\": [{}]}",
                "{\"ids\": [], \"properties\": [{\"id\": \"no\"}]}"
            })
    void anInvalidExtensionIsRefused(String query) {
        assertEquals(
                "400 application/problem+json bad-parameter", problem(Firms.post(server, "extend=" + encoded(query))));
    }

    @Test
    void propertiesOfATypeAreProposed() {
        JsonObject proposal = json(server.get("/reconcile/properties?type=Company&limit=3"));
        assertEquals("Company 3", proposal.getString("type") + " " + proposal.get("limit"));
        assertEquals(3, proposal.get("properties").getAsArray().size());
        assertTrue(json(server.get("/reconcile/properties?type=Organization"))
                .toString()
                .contains("wikidata"));
    }
}
