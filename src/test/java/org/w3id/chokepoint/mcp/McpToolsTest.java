package org.w3id.chokepoint.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.mcp.Assistant.read;
import static org.w3id.chokepoint.mcp.Assistant.request;
import static org.w3id.chokepoint.mcp.Assistant.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an assistant gets when it asks for the tools and calls them, rightly or wrongly. */
class McpToolsTest {
    @TempDir
    static Path root;

    private static Assistant assistant;

    @BeforeAll
    static void start() {
        assistant = Assistant.in(root);
    }

    @Test
    void everyToolSaysWhatItTakesAndThatItChangesNothing() {
        List<String> names = new ArrayList<>();
        for (JsonNode tool : assistant.result("tools/list", "{}").get("tools")) {
            names.add(tool.get("name").asText());
            assertFalse(tool.get("description").asText().isBlank());
            assertEquals("object", tool.get("inputSchema").get("type").asText());
            assertFalse(tool.get("inputSchema").get("additionalProperties").asBoolean(true));
            assertTrue(tool.get("annotations").get("readOnlyHint").asBoolean());
        }
        assertEquals(List.of("any", "chain", "firms", "diagram-chain"), names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "chain", "firms", "diagram-chain"})
    void everyKindOfToolAnswersWithoutArguments(String tool) {
        for (String parameters : List.of("{\"name\": \"%s\"}", "{\"name\": \"%s\", \"arguments\": {}}")) {
            JsonNode result = assistant.result("tools/call", parameters.formatted(tool));
            assertFalse(result.get("isError").asBoolean(), result.toString());
            assertFalse(text(result).isBlank());
        }
    }

    @Test
    void labelComesThroughUnchanged() {
        JsonNode rows = read(text(assistant.call("firms", "{}"))).get("rows");
        assertEquals(
                "Be\u2028ta \\ \"B\" \u0085 </b>", rows.get(1).get("firmLabel").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"firm": "acme"}             | 1
            {"firm": ["acme"]}           | 1
            {"firm": ["acme", "beta"]}   | 2
            {"firm": "艾克米"}            | 1
            {"firm": null}               | 2
            {"most": 3}                  | 2
            {"most": "3"}                | 2
            {"limit": 1}                 | 1
            {"offset": 1}                | 1
            {"offset": 9}                | 0
            """)
    void argumentsNarrowTheAnswer(String arguments, int rows) {
        assertEquals(
                rows, read(text(assistant.call("firms", arguments))).get("rows").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            firms         | {"limit": []}                | limit
            firms         | {"limit": -1}                | limit
            firms         | {"limit": 1.5}               | limit
            firms         | {"limit": [1, 2]}            | limit
            firms         | {"offset": "x"}              | offset
            firms         | {"most": {"a": 1}}           | most
            firms         | {"firm": {"id": "acme"}}     | firm
            firms         | {"firm": []}                 | firm
            firms         | {"firm": [["acme"]]}         | firm
            firms         | {"plaice": 1}                | plaice
            firms         | {"firm": "nobody"}           | nobody
            any           | {"limit": "x"}               | limit
            diagram-chain | {"format": []}               | format
            diagram-chain | {"format": "exe"}            | exe
            diagram-chain | {"depth": 3}                 | depth
            """)
    void wrongArgumentIsToldToTheAssistant(String tool, String arguments, String named) {
        JsonNode result = assistant.call(tool, arguments);
        assertTrue(result.get("isError").asBoolean(), result.toString());
        assertTrue(text(result).contains(named), text(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"firms\"", "3", "true"})
    void argumentsThatAreNoObjectAreRefusedNotIgnored(String arguments) {
        assertEquals(
                -32602,
                assistant.fault(request("1", "tools/call", "{\"name\": \"firms\", \"arguments\": " + arguments + "}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": null}", "{\"name\": 3}", "{\"name\": \"none\"}", "[]", "\"firms\""})
    void unknownToolIsAFaultOfTheParameters(String parameters) {
        assertEquals(-32602, assistant.fault(request("1", "tools/call", parameters)));
    }
}
