package org.w3id.chokepoint.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.mcp.Assistant.read;
import static org.w3id.chokepoint.mcp.Assistant.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages that an assistant sends, and what it gets, one a line. */
class McpServerTest {
    @TempDir
    static Path root;

    private static Assistant assistant;

    @BeforeAll
    static void start() {
        assistant = Assistant.in(root);
    }

    @Test
    void everyAnswerIsOneLineOfJson() {
        for (String method : List.of("initialize", "ping", "tools/list", "nonsense")) {
            String line = assistant.server().answer(request("1", method, "{}")).orElseThrow();
            assertEquals(1, line.lines().count(), method);
            assertEquals("2.0", read(line).get("jsonrpc").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"seven\"", "-1", "\"\"", "\"中\\n\\\"\""})
    void idComesBackAsItWent(String id) {
        assertEquals(
                read(id),
                read(assistant.server().answer(request(id, "ping", "{}")).orElseThrow())
                        .get("id"));
        assertEquals(
                read(id),
                read(assistant.server().answer(request(id, "no", "{}")).orElseThrow())
                        .get("id"));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-05, 2024-11-05", "2025-03-26, 2025-03-26", "2025-06-18, 2025-06-18", "1.0, 2025-06-18"})
    void greetingSpeaksTheVersionOfTheClientOrTheNewest(String asked, String spoken) {
        JsonNode result = assistant.result("initialize", "{\"protocolVersion\": \"" + asked + "\"}");
        assertEquals(spoken, result.get("protocolVersion").asText());
    }

    @Test
    void greetingWithoutParametersIsAnsweredToo() {
        String line = assistant
                .server()
                .answer("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}")
                .orElseThrow();
        assertTrue(read(line).get("result").has("serverInfo"), line);
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
        assertEquals(code, assistant.fault(message));
    }

    @Test
    void deepMessageIsAnErrorAndNoCrash() {
        assertEquals(-32700, assistant.fault("[".repeat(5000)));
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
        assertEquals(Optional.empty(), assistant.server().answer(message));
    }
}
