package org.w3id.chokepoint.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.release.Release;

/** The messages that an assistant sends, and what it gets, one a line. */
class McpServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path root;

    private static McpServer server;

    @BeforeAll
    static void start() {
        Release release = new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Firm a owl:Class ; rdfs:label "firm"@en .
                        cp:supplies a owl:ObjectProperty ; rdfs:label "supplies"@en .
                        """)
                .turtle("data/entities/firms.ttl", """
                        id:acme a cp:Firm ; rdfs:label "Acme"@en , "艾克米"@zh .
                        id:beta a cp:Firm ; rdfs:label "Be\\u2028ta \\\\ \\"B\\" \\u0085 </b>"@en .
                        """)
                .turtle("data/sources/gazette.ttl", "id:acme cp:supplies id:beta .")
                .file("queries/answers/firms.rq", """
                        #+ title: Firms
                        #+ summary: Which firms are there?
                        #+ params:
                        #+   - {name: firm, type: entity, class: "cp:Firm", optional: true, list: true, description: Keep these.}
                        #+   - {name: most, type: integer, default: 9, description: A number.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?firm WHERE { ?firm a cp:Firm FILTER(!BOUND(?__firm_iri) || ?firm = ?__firm_iri)
                        FILTER(?_most_integer > 0) } ORDER BY ?firm
                        """)
                .file("queries/answers/any.rq", """
                        #+ title: Any
                        #+ summary: Is anybody supplied?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        ASK { ?a cp:supplies ?b }
                        """)
                .file("queries/answers/chain.rq", """
                        #+ title: Chain
                        #+ summary: Who supplies whom?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:supplies ?b } WHERE { ?a cp:supplies ?b }
                        """)
                .file("queries/diagrams/chain.rq", """
                        #+ title: Chain
                        #+ summary: Who supplies whom?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:supplies ?b } WHERE { ?a cp:supplies ?b }
                        """)
                .open();
        server = new McpServer(release, release.runner(Duration.ofSeconds(30)));
    }

    @Test
    void everyAnswerIsOneLineOfJson() {
        for (String method : List.of("initialize", "ping", "tools/list", "nonsense")) {
            String line = server.answer(request("1", method, "{}")).orElseThrow();
            assertEquals(1, line.lines().count(), method);
            assertEquals("2.0", read(line).get("jsonrpc").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"seven\"", "-1", "\"\"", "\"中\\n\\\"\""})
    void idComesBackAsItWent(String id) {
        assertEquals(
                read(id),
                read(server.answer(request(id, "ping", "{}")).orElseThrow()).get("id"));
        assertEquals(
                read(id),
                read(server.answer(request(id, "no", "{}")).orElseThrow()).get("id"));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-05, 2024-11-05", "2025-03-26, 2025-03-26", "2025-06-18, 2025-06-18", "1.0, 2025-06-18"})
    void greetingSpeaksTheVersionOfTheClientOrTheNewest(String asked, String spoken) {
        JsonNode result = result("initialize", "{\"protocolVersion\": \"" + asked + "\"}");
        assertEquals(spoken, result.get("protocolVersion").asText());
    }

    @Test
    void greetingWithoutParametersIsAnsweredToo() {
        String line = server.answer("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}")
                .orElseThrow();
        assertTrue(read(line).get("result").has("serverInfo"), line);
    }

    @Test
    void everyToolSaysWhatItTakesAndThatItChangesNothing() {
        List<String> names = new ArrayList<>();
        for (JsonNode tool : result("tools/list", "{}").get("tools")) {
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
            JsonNode result = result("tools/call", parameters.formatted(tool));
            assertFalse(result.get("isError").asBoolean(), result.toString());
            assertFalse(text(result).isBlank());
        }
    }

    @Test
    void labelComesThroughUnchanged() {
        JsonNode rows = read(text(call("firms", "{}"))).get("rows");
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
        assertEquals(rows, read(text(call("firms", arguments))).get("rows").size());
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
        JsonNode result = call(tool, arguments);
        assertTrue(result.get("isError").asBoolean(), result.toString());
        assertTrue(text(result).contains(named), text(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"firms\"", "3", "true"})
    void argumentsThatAreNoObjectAreRefusedNotIgnored(String arguments) {
        assertEquals(
                -32602, fault(request("1", "tools/call", "{\"name\": \"firms\", \"arguments\": " + arguments + "}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": null}", "{\"name\": 3}", "{\"name\": \"none\"}", "[]", "\"firms\""})
    void unknownToolIsAFaultOfTheParameters(String parameters) {
        assertEquals(-32602, fault(request("1", "tools/call", parameters)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                  | -32700
            not json                                           | -32700
            {"jsonrpc": "2.0", "id": 1, "method": "ping"} more | -32700
            {"jsonrpc": "2.0", "id": 1, "id": 2, "method": "ping"} | -32700
            "ping"                                             | -32600
            7                                                  | -32600
            null                                               | -32600
            {"jsonrpc": "2.0", "id": 1, "method": 3}           | -32600
            {"jsonrpc": "2.0", "id": 1, "method": "resources/list"} | -32601
            """)
    void brokenMessageIsAnErrorWithTheCodeOfTheStandard(String message, int code) {
        assertEquals(code, fault(message));
    }

    @Test
    void deepMessageIsAnErrorAndNoCrash() {
        assertEquals(-32700, fault("[".repeat(5000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"no such notice\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": {\"code\": 1, \"message\": \"m\"}}"
            })
    void noticesAndResponsesWantNoAnswer(String message) {
        assertEquals(Optional.empty(), server.answer(message));
    }

    private static int fault(String message) {
        JsonNode error = read(server.answer(message).orElseThrow()).get("error");
        assertFalse(error.get("message").asText().isBlank());
        return error.get("code").asInt();
    }

    private static JsonNode call(String tool, String arguments) {
        return result("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}");
    }

    private static String text(JsonNode result) {
        return result.get("content").get(0).get("text").asText();
    }

    private static JsonNode result(String method, String parameters) {
        String line = server.answer(request("1", method, parameters)).orElseThrow();
        JsonNode result = read(line).get("result");
        assertTrue(result != null, line);
        return result;
    }

    private static String request(String id, String method, String parameters) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
