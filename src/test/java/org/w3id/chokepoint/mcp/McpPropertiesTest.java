package org.w3id.chokepoint.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever an assistant sends, it gets one line of JSON with its id, and no fault of the server. */
class McpPropertiesTest {
    private static final Set<Integer> FAULTS = Set.of(-32700, -32600, -32601, -32602);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static Assistant assistant;

    @BeforeContainer
    static void start() throws IOException {
        assistant = Assistant.in(Files.createTempDirectory("mcp-properties"));
    }

    @Provide
    Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> texts = Arbitraries.strings().ofMaxLength(9).map(JSON::textNode);
        Arbitrary<JsonNode> words = Arbitraries.of(
                        "acme", "id:acme", "Acme", "艾克米", "svg", "nodes.csv", "mmd", "true", "", "-1", "2024-02-30")
                .map(JSON::textNode);
        Arbitrary<JsonNode> numbers = Arbitraries.doubles().map(JSON::numberNode);
        Arbitrary<JsonNode> small = Arbitraries.integers().between(-2, 5).map(JSON::numberNode);
        Arbitrary<JsonNode> odd =
                Arbitraries.of(JSON.nullNode(), JSON.booleanNode(true), JSON.arrayNode(), JSON.objectNode());
        Arbitrary<JsonNode> one = Arbitraries.oneOf(texts, words, numbers, small, odd);
        return Arbitraries.oneOf(
                one, one.list().ofMaxSize(3).map(list -> JSON.arrayNode().addAll(list)));
    }

    @Provide
    Arbitrary<ObjectNode> arguments() {
        Arbitrary<String> names =
                Arbitraries.of("firm", "most", "limit", "offset", "format", "sources", "nodes", "all", "language", "x");
        return Combinators.combine(names, values())
                .as((name, value) -> JSON.objectNode().<ObjectNode>set(name, value))
                .list()
                .ofMaxSize(3)
                .map(parts -> {
                    ObjectNode all = JSON.objectNode();
                    parts.forEach(all::setAll);
                    return all;
                });
    }

    @Property(tries = 150, seed = "1")
    void anyArgumentsAreAnsweredOrTold(@ForAll("arguments") ObjectNode arguments, @ForAll boolean diagram) {
        ObjectNode call = JSON.objectNode()
                .put("name", diagram ? "diagram-chain" : "firms")
                .set("arguments", arguments);
        JsonNode answer = answer("tools/call", call);
        JsonNode result = answer.path("result");
        assertTrue(result.isObject(), answer.toString());
        String text = result.path("content").path(0).path("text").asText();
        assertFalse(text.isBlank(), arguments.toString());
        assertFalse(text.contains("Exception") || text.contains("java."), text);
        assertTrue(!result.path("isError").asBoolean() || text.matches("(?s).*\\(.+\\) \\[[a-z-]+]"), text);
    }

    @Property(tries = 100, seed = "2")
    void anyMethodAndParametersAreAnsweredOrRefusedByTheStandard(
            @ForAll("methods") String method, @ForAll("values") JsonNode parameters) {
        JsonNode answer = answer(method, parameters);
        assertTrue(
                answer.has("result") != answer.has("error")
                        && (answer.has("result")
                                || FAULTS.contains(
                                        answer.path("error").path("code").asInt())),
                answer.toString());
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "initialize", "ping", "tools/list", "tools/call", "TOOLS/LIST", "tools/", "resources/read"),
                Arbitraries.strings().ofMaxLength(9));
    }

    @Property(tries = 150, seed = "3")
    void anyBytesAreAnsweredInOneLineOrNeedNoAnswer(@ForAll byte[] message) {
        Optional<String> answer = assistant.server().answer(message);
        answer.ifPresent(line -> {
            assertEquals(1, line.lines().count(), line);
            assertEquals("2.0", Assistant.read(line).get("jsonrpc").asText());
        });
    }

    @Property(tries = 50, seed = "4")
    void anyTextIsFoundAgainInTheComplaintAboutIt(@ForAll("plain") String name) {
        JsonNode call = JSON.objectNode()
                .put("name", "firms")
                .set("arguments", JSON.objectNode().put("firm", name));
        String text = answer("tools/call", call)
                .path("result")
                .path("content")
                .path(0)
                .path("text")
                .asText();
        assertTrue(text.contains("'" + name + "'"), text);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withChars('a', 'é', '中', '"', '\\', '<')
                .ofMinLength(5)
                .ofMaxLength(9);
    }

    private static JsonNode answer(String method, JsonNode parameters) {
        ObjectNode request =
                JSON.objectNode().put("jsonrpc", "2.0").put("id", 7).put("method", method);
        request.set("params", parameters);
        String line = assistant
                .server()
                .answer(request.toString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertEquals(List.of(line), line.lines().toList());
        assertEquals(7, Assistant.read(line).path("id").asInt(), line);
        return Assistant.read(line);
    }
}
