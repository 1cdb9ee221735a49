package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenApiDocumentTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void documentIsOpenApi31() {
        assertEquals("3.1.0", document().getString("openapi"));
    }

    @Test
    void everyQueryIsAnOperation() {
        Set<String> paths = document().getObj("paths").keys();
        assertTrue(paths.containsAll(Set.of(
                "/api/v1/queries/is-supplied",
                "/api/v1/queries/organizations",
                "/api/v1/queries/suppliers",
                "/api/v1/queries/supply-graph")));
    }

    @Test
    void parameterOfAListIsAnArray() {
        assertEquals("array", schema("party").getString("type"));
    }

    @Test
    void parameterOfAConceptSchemeIsAnEnum() {
        assertEquals(
                "[ \"calm\" , \"cross\" ]",
                schema("mood").get("enum").toString().replaceAll("\\s+", " ").strip());
    }

    @Test
    void wholeNumberHasANumberAsDefault() {
        assertEquals(
                "integer 5",
                schema("most").getString("type") + " " + schema("most").get("default"));
    }

    @Test
    void everyOperationTellsOfProblems() {
        assertTrue(document().getObj("paths").keys().stream()
                .filter(path -> path.startsWith("/api/v1/queries/"))
                .allMatch(path -> document()
                        .getObj("paths")
                        .getObj(path)
                        .getObj("get")
                        .getObj("responses")
                        .keys()
                        .containsAll(Set.of("200", "400", "406", "503"))));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        String text = document().toString();
        List<String> broken = Pattern.compile("#/components/(\\w+)/(\\w+)")
                .matcher(text)
                .results()
                .filter(match ->
                        !document().getObj("components").getObj(match.group(1)).hasKey(match.group(2)))
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void answersOfTriplesAreTriples() {
        JsonObject content = document()
                .getObj("paths")
                .getObj("/api/v1/queries/supply-graph")
                .getObj("get")
                .getObj("responses")
                .getObj("200")
                .getObj("content");
        assertEquals(
                Set.of(
                        "text/turtle",
                        "application/ld+json",
                        "application/n-triples",
                        "application/rdf+xml",
                        "application/json"),
                content.keys());
    }

    private static JsonObject schema(String parameter) {
        return document()
                .getObj("paths")
                .getObj("/api/v1/queries/suppliers")
                .getObj("get")
                .get("parameters")
                .getAsArray()
                .stream()
                .map(JsonValue::getAsObject)
                .filter(each -> each.hasKey("name") && each.getString("name").equals(parameter))
                .findFirst()
                .orElseThrow()
                .getObj("schema");
    }

    private static JsonObject document() {
        return json(server.get("/openapi.json"));
    }
}
