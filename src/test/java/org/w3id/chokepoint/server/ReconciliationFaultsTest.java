package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JsonArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tables hold at worst, and what a client may send that is almost right: an answer, or a refusal that names the query. */
class ReconciliationFaultsTest {

    @RegisterExtension
    static SmallServer server = Firms.server();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\\u0000",
                "\\ud800",
                "\\u202EemcA",
                "%",
                "*",
                "acme OR star",
                "\\\"acme\\\"",
                "title:acme",
                "acme~",
                "[a TO z]",
                "(",
                "https://www.wikidata.org/wiki/",
                "Q",
                "👩‍🔬"
            })
    void noNameBreaksTheService(String name) {
        HttpResponse<String> response = ask("{\"q\": {\"query\": \"x" + name + "\"}}");
        assertEquals(200, response.statusCode(), response.body());
        json(response)
                .getObj("q")
                .get("result")
                .getAsArray()
                .forEach(candidate -> assertTrue(!candidate.getAsObject().getBoolean("match"), candidate.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme Incorporated ", "acme", "艾克米"})
    void longNameIsAnsweredInTime(String part) {
        HttpResponse<String> response = post("{\"q\": {\"query\": \"" + part.repeat(2_000) + "\"}}");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(200, server.get("/search?q=" + encoded(part.repeat(1_000))).statusCode());
    }

    @Test
    void manyDifferentWordsAreNoFaultEither() {
        String words = IntStream.range(0, 2_000).mapToObj(at -> "word" + at).collect(Collectors.joining(" "));
        assertEquals(200, post("{\"q\": {\"query\": \"" + words + "\"}}").statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1             | 1
            2             | 2
            100           | 2
            1000000       | 2
            """)
    void limitIsTheMostThatIsSent(String limit, int candidates) {
        assertEquals(
                candidates,
                candidates("{\"query\": \"star\", \"limit\": " + limit + "}").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e99", "4294967297", "\"3\"", "null", "true", "[1]"})
    void limitThatIsNoneIsRefused(String limit) {
        HttpResponse<String> response = ask("{\"q\": {\"query\": \"star\", \"limit\": " + limit + "}}");
        assertEquals("400 application/problem+json bad-parameter", problem(response), limit);
        assertTrue(json(response).getString("detail").contains("query 'q'"), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"star\", \"type\": []}",
                "{\"query\": \"star\", \"properties\": []}",
                "{\"query\": \"star\", \"type_strict\": \"any\"}",
                "{\"query\": \" star \"}",
                "{\"query\": \"STAR\"}"
            })
    void emptyConditionsAreNone(String query) {
        assertEquals(2, candidates(query).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[]]", "{}", "null", "[null]", "{\"name\": \"Rome\"}"})
    void valueOfAPropertyThatIsNoneIsRefused(String value) {
        HttpResponse<String> response = ask(
                "{\"row 7\": {\"query\": \"star\", \"properties\": [{\"pid\": \"isBasedIn\", \"v\": " + value + "}]}}");
        assertEquals("400 application/problem+json bad-parameter", problem(response), value);
        assertTrue(json(response).getString("detail").contains("query 'row 7'"), response.body());
    }

    @Test
    void propertyThatContradictsTakesTheCertaintyAway() {
        String acme = "{\"query\": \"acme\", \"properties\": [{\"pid\": \"wikidata\", \"v\": \"%s\"}]}";
        assertTrue(candidates(acme.formatted("Q42")).get(0).getAsObject().getBoolean("match"));
        assertTrue(!candidates(acme.formatted("Q43")).get(0).getAsObject().getBoolean("match"));
        assertTrue(candidates(acme.formatted("http://www.wikidata.org/wiki/Q42"))
                .get(0)
                .getAsObject()
                .getBoolean("match"));
    }

    @Test
    void numbersMayBeTextsAndTextsNumbers() {
        for (String value : new String[] {"12", "\"12\""}) {
            assertEquals(
                    "star-paris",
                    candidates("{\"properties\": [{\"pid\": \"staff\", \"v\": " + value + "}]}")
                            .get(0)
                            .getAsObject()
                            .getString("id"));
        }
    }

    @Test
    void batchKeepsItsKeysWhateverTheyAre() {
        HttpResponse<String> response = ask("{\"\": {\"query\": \"acme\"}, \"a\\\"b\": {\"query\": \"acme\"}}");
        assertEquals(Set.of("", "a\"b"), json(response).keys());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 2
            "0"   | 2
            1     | 1
            "1"   | 1
            """)
    void limitOfAPropertyIsThatOfItsValues(String limit, int values) {
        String query =
                "{\"ids\": [\"acme\", \"acme\"], \"properties\": [{\"id\": \"rdfs:label\", \"settings\": {\"limit\": "
                        + limit + "}}]}";
        JsonArray labels = json(server.get("/reconcile?extend=" + encoded(query)))
                .getObj("rows")
                .getObj("acme")
                .get("rdfs:label")
                .getAsArray();
        assertEquals(values, labels.size(), labels.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"many\"", "[]", "true"})
    void limitOfAPropertyThatIsNoneIsRefused(String limit) {
        String query = "{\"ids\": [\"acme\"], \"properties\": [{\"id\": \"staff\", \"settings\": {\"limit\": " + limit
                + "}}]}";
        assertEquals(
                "400 application/problem+json bad-parameter",
                problem(server.get("/reconcile?extend=" + encoded(query))));
    }

    private static JsonArray candidates(String query) {
        return Firms.candidates(server, query);
    }

    private static HttpResponse<String> ask(String batch) {
        return server.get("/reconcile?queries=" + encoded(batch));
    }

    private static HttpResponse<String> post(String batch) {
        return Firms.post(server, "queries=" + batch);
    }
}
