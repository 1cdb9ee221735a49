package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogServiceTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void everyQueryIsListed() {
        Set<String> names = queries().map(query -> query.getString("name")).collect(Collectors.toSet());
        assertEquals(Set.of("is-supplied", "organizations", "suppliers", "supply-graph"), names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title               | Organizations",
                "summary             | Which organizations are there?",
                "description         | One row for each.",
                "url                 | /api/v1/queries/organizations",
                "page                | /query/organizations"
            })
    void queryIsDescribed(String key, String value) {
        assertEquals(value, query("organizations").getString(key));
    }

    @Test
    void queryHasTags() {
        assertEquals(
                "[ \"basics\" ]", query("organizations").get("tags").toString().strip());
    }

    @Test
    void queryNamesItsCompetencyQuestions() {
        assertEquals(
                "[ \"CQ-1\" ]",
                query("organizations").get("competencyQuestions").toString().strip());
    }

    @Test
    void parameterHasTypeAndDefault() {
        assertEquals(
                "date today",
                parameter("asOf").getString("type") + " " + parameter("asOf").getString("default"));
    }

    @Test
    void listParameterIsMarked() {
        assertTrue(parameter("party").getBoolean("list"));
    }

    @Test
    void closedParameterHasItsValues() {
        Set<String> values = parameter("mood").get("values").getAsArray().stream()
                .map(value -> value.getAsObject().getString("value"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("calm", "cross"), values);
    }

    @Test
    void everyFormatOfEveryQueryAnswers() {
        List<Integer> statuses = queries()
                .flatMap(query -> query.get("formats").getAsArray().stream())
                .map(format -> server.get(format.getAsObject().getString("url")).statusCode())
                .distinct()
                .toList();
        assertEquals(List.of(200), statuses);
    }

    private static JsonObject parameter(String name) {
        return query("suppliers").get("parameters").getAsArray().stream()
                .map(JsonValue::getAsObject)
                .filter(parameter -> parameter.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject query(String name) {
        return queries()
                .filter(query -> query.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonObject> queries() {
        return json(server.get("/api/v1/queries")).get("queries").getAsArray().stream()
                .map(JsonValue::getAsObject);
    }
}
