package org.w3id.chokepoint.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.release.Release;

/**
 * Answers the messages of the Model Context Protocol, one by one, whatever brings them.
 *
 * <p>The official SDK brings a reactive library and a second stack for JSON, for the four messages that matter here.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-06-18">the specification</a>
 */
public final class McpServer {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final List<String> VERSIONS = List.of("2025-06-18", "2025-03-26", "2024-11-05");

    private final ReleaseId release;
    private final Lazy<Tools> tools;

    public McpServer(Release release, QueryRunner runner) {
        this.release = release.id().describedBy(release.graph());
        this.tools = Lazy.of(() -> Tools.of(release, runner));
    }

    /** Answers one message as it came; one that is not UTF-8 is a fault, so that no name is read as another. */
    public Optional<String> answer(byte[] message) {
        try {
            return answer(Utf8.text(message, what -> RpcFault.PARSE.with("the message " + what)));
        } catch (RpcFault.Exception e) {
            return Optional.of(failure("null", e));
        }
    }

    /**
     * Answers one message.
     *
     * @return the response in one line; empty if the message wants none
     */
    public Optional<String> answer(String message) {
        JsonNode request;
        try {
            request = JSON.readTree(message);
        } catch (JsonProcessingException e) {
            return Optional.of(
                    failure("null", RpcFault.PARSE.with("the message is no JSON: " + e.getOriginalMessage())));
        }
        if (!request.isObject() || !request.path("method").isTextual()) {
            boolean response = request.has("result") || request.has("error");
            return response
                    ? Optional.empty()
                    : Optional.of(failure("null", RpcFault.INVALID.with("the message is no request")));
        }
        if (!request.has("id")) {
            return Optional.empty();
        }
        String id = request.get("id").toString();
        try {
            return Optional.of(response(id, "result", result(request)));
        } catch (RpcFault.Exception e) {
            return Optional.of(failure(id, e));
        }
    }

    private static String failure(String id, RpcFault.Exception fault) {
        return response(id, "error", fault.json());
    }

    private static String response(String id, String member, JsonObject value) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"" + member + "\":"
                + value.toString().replaceAll("\\s*\\R\\s*", " ") + "}";
    }

    private JsonObject result(JsonNode request) {
        JsonNode parameters = request.path("params");
        return switch (request.get("method").textValue()) {
            case "initialize" -> greeting(parameters.path("protocolVersion").asText());
            case "ping" -> new JsonObject();
            case "tools/list" -> list();
            case "tools/call" -> call(parameters);
            default ->
                throw RpcFault.METHOD.with(
                        "there is no method '" + request.get("method").textValue() + "'");
        };
    }

    private JsonObject greeting(String version) {
        JsonObject server = new JsonObject();
        server.put("name", release.dataset().name());
        server.put("version", release.version());
        JsonObject capabilities = new JsonObject();
        capabilities.put("tools", new JsonObject());
        JsonObject json = new JsonObject();
        json.put("protocolVersion", VERSIONS.contains(version) ? version : VERSIONS.get(0));
        json.put("capabilities", capabilities);
        json.put("serverInfo", server);
        json.put("instructions", instructions());
        return json;
    }

    private String instructions() {
        return release.dataset().description()
                + " Answers name their sources in columns of their own: quote them. An entity is given by id, IRI, code or any"
                + " of its names. Data under " + release.dataset().licenceName() + ".";
    }

    private JsonObject list() {
        JsonArray list = new JsonArray();
        tools.get().byName().values().forEach(tool -> list.add(tool.json()));
        JsonObject json = new JsonObject();
        json.put("tools", list);
        return json;
    }

    private JsonObject call(JsonNode parameters) {
        String name = parameters.path("name").asText();
        Tool tool = Optional.ofNullable(tools.get().byName().get(name))
                .orElseThrow(() -> RpcFault.PARAMETERS.with("there is no tool '" + name + "'; see tools/list"));
        try {
            return content(tool.work().call(ToolArguments.of(parameters.path("arguments"))), false);
        } catch (ChokepointException e) {
            // The assistant reads it and may ask better, so it is a result.
            return content(e.getMessage(), true);
        }
    }

    private static JsonObject content(String text, boolean isError) {
        JsonObject part = new JsonObject();
        part.put("type", "text");
        part.put("text", text);
        JsonArray content = new JsonArray();
        content.add(part);
        JsonObject json = new JsonObject();
        json.put("content", content);
        json.put("isError", isError);
        return json;
    }
}
