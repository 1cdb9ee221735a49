package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entities are offered for a text, in which order, and which of them is certain. */
class ReconciliationCandidatesTest {

    @RegisterExtension
    static SmallServer server = Firms.server();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme                                  | true
            ACME Incorporated                     | true
            艾克米                                | true
            acme                                  | true
            Q42                                   | true
            https://www.wikidata.org/wiki/Q42     | true
            Acne                                  | false
            Acmee Group                           | false
            """)
    void theEntityIsTheFirstCandidateAndACertainMatchOnlyByNameOrCode(String text, boolean match) {
        JsonObject first =
                Firms.candidates(server, "{\"query\": \"" + text + "\"}").get(0).getAsObject();
        assertEquals("acme " + match, first.getString("id") + " " + first.getBoolean("match"));
        assertTrue(Firms.number(first, "score") <= 100 && Firms.number(first, "score") >= 30);
        assertEquals(
                "Organization",
                first.get("type").getAsArray().get(0).getAsObject().getString("id"));
        assertEquals(
                "name_similarity",
                first.get("features").getAsArray().get(0).getAsObject().getString("id"));
    }

    @Test
    void namesakesAreNoCertainMatch() {
        JsonArray stars = Firms.candidates(server, "{\"query\": \"Star\"}");
        assertEquals(
                "[star-paris, star-rome] false",
                Firms.ids(stars) + " " + stars.get(0).getAsObject().getBoolean("match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Rome\"", "{\"id\": \"rome\", \"name\": \"whatever\"}", "[\"Oslo\", {\"id\": \"rome\"}]"})
    void aPropertyTellsNamesakesApart(String value) {
        JsonArray stars = Firms.candidates(
                server, "{\"query\": \"Star\", \"properties\": [{\"pid\": \"isBasedIn\", \"v\": " + value + "}]}");
        assertEquals(List.of("star-rome", "star-paris"), Firms.ids(stars));
        assertEquals("100.0 60.0", Firms.number(stars.get(0), "score") + " " + Firms.number(stars.get(1), "score"));
    }

    @ParameterizedTest
    @CsvSource({"wikidata, Q42, [acme]", "isBasedIn, Paris, [star-paris]", "staff, 12, [star-paris]", "wikidata, Q7, []"
    })
    void propertiesAloneFindEntities(String property, String value, String ids) {
        assertEquals(
                ids,
                Firms.ids(Firms.candidates(
                                server,
                                "{\"properties\": [{\"pid\": \"" + property + "\", \"v\": \"" + value + "\"}]}"))
                        .toString());
    }

    @Test
    void aTypeKeepsOtherKindsOut() {
        assertEquals(
                List.of("acme"),
                Firms.ids(Firms.candidates(
                        server, "{\"query\": \"acme\", \"type\": \"Organization\", \"type_strict\": \"should\"}")));
        assertEquals(List.of(), Firms.ids(Firms.candidates(server, "{\"query\": \"acme\", \"type\": [\"Place\"]}")));
        assertEquals(
                2,
                Firms.candidates(
                                server,
                                "{\"query\": \"star\", \"type\": [\"Organization\", \"Company\"], \"type_strict\": \"all\"}")
                        .size());
    }

    @Test
    void theLimitHolds() {
        assertEquals(
                1,
                Firms.candidates(server, "{\"query\": \"star\", \"limit\": 1}").size());
    }
}
