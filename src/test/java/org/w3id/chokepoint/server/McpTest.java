package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpTest {
    @RegisterExtension
    static final SmallServer server =
            SmallServer.with(workspace -> workspace.file("queries/diagrams/supplies.rq", """
                    #+ title: Supplies
                    #+ summary: Who supplies whom?
                    PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                    CONSTRUCT { ?a cp:supplies ?b } WHERE { ?a cp:supplies ?b }
                    """));

    @Test
    void greetingHasTheVersionThatTheClientSpeaks() {
        JsonObject result = result("initialize", "{\"protocolVersion\": \"2025-03-26\", \"capabilities\": {}}");
        assertEquals("2025-03-26", result.getString("protocolVersion"));
        assertEquals("Small", result.getObj("serverInfo").getString("name"));
        assertTrue(result.getObj("capabilities").hasKey("tools"));
        assertEquals(
                "2025-06-18",
                result("initialize", "{\"protocolVersion\": \"1999-01-01\"}").getString("protocolVersion"));
    }

    @Test
    void everyQuestionAndDiagramIsATool() {
        var tools = result("tools/list", "{}").get("tools").getAsArray();
        List<String> names = IntStream.range(0, tools.size())
                .mapToObj(i -> tools.get(i).getAsObject().getString("name"))
                .toList();
        assertEquals(List.of("is-supplied", "organizations", "suppliers", "supply-graph", "diagram-supplies"), names);
        JsonObject schema = tools.get(2).getAsObject().getObj("inputSchema");
        assertEquals("array", schema.getObj("properties").getObj("party").getString("type"));
        assertEquals(
                "calm",
                schema.getObj("properties")
                        .getObj("mood")
                        .get("enum")
                        .getAsArray()
                        .get(0)
                        .getAsString()
                        .value());
    }

    @Test
    void callGivesWhatTheAddressOfTheQuestionGives() {
        JsonObject called = JSON.parse(text(call("suppliers", "{\"party\": [\"beta\"], \"most\": 3}")));
        JsonObject asked = Reply.json(server.get("/api/v1/queries/suppliers?party=beta&most=3"));
        assertEquals(asked.get("rows"), called.get("rows"));
        assertEquals(asked.get("columns"), called.get("columns"));
        assertEquals("suppliers", called.getObj("meta").getString("query"));
    }

    @Test
    void callTakesSomeRowsAndSaysOfHowMany() {
        JsonObject part = JSON.parse(text(call("organizations", "{\"limit\": 1, \"offset\": 1}")));
        assertEquals(1, part.get("rows").getAsArray().size());
        assertEquals(3, part.getObj("meta").get("total").getAsNumber().value().intValue());
    }

    @Test
    void diagramComesAsTextWithItsSources() {
        assertTrue(text(call("diagram-supplies", "{}")).contains("flowchart"), text(call("diagram-supplies", "{}")));
        String edges = text(call("diagram-supplies", "{\"format\": \"csv\"}"));
        assertTrue(edges.contains("acme") && edges.contains("azette"), edges);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            suppliers        | {"party": "nobody"}  | bad-parameter
            suppliers        | {"plaice": "beta"}   | bad-parameter
            organizations    | {"limit": "many"}    | bad-parameter
            diagram-supplies | {"format": "exe"}    | unknown-format
            """)
    void faultOfACallIsAResultThatTheAssistantReads(String tool, String arguments, String word) {
        JsonObject result = call(tool, arguments);
        assertTrue(result.getBoolean("isError"));
        assertTrue(text(result).endsWith("[" + word + "]"), text(result));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "none"}} | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "nonsense"}                               | -32601
            {"jsonrpc": "2.0", "id": 1}                                                     | -32600
            []                                                                              | -32600
            {"jsonrpc"                                                                      | -32700
            """)
    void faultOfAMessageIsAnError(String message, int code) {
        JsonObject error = Reply.json(post(message)).getObj("error");
        assertEquals(code, error.get("code").getAsNumber().value().intValue());
    }

    @Test
    void noticeHasNoAnswer() {
        HttpResponse<String> answer = post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        assertEquals("202 ", answer.statusCode() + " " + answer.body());
    }

    @Test
    void idsAreGivenBackAsTheyCame() {
        String body = post("{\"jsonrpc\": \"2.0\", \"id\": \"seven\", \"method\": \"ping\"}")
                .body();
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":\"seven\",\"result\":{}}", body.replace(" ", ""));
    }

    @Test
    void thereAreNoStreams() {
        assertEquals(405, server.get("/mcp").statusCode());
    }

    private static JsonObject call(String tool, String arguments) {
        return result("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}");
    }

    private static String text(JsonObject result) {
        return result.get("content").getAsArray().get(0).getAsObject().getString("text");
    }

    private static JsonObject result(String method, String parameters) {
        String message =
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + parameters + "}";
        HttpResponse<String> answer = post(message);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(1, answer.body().lines().count());
        return Reply.json(answer).getObj("result");
    }

    private static HttpResponse<String> post(String message) {
        return server.post("/mcp", "application/json", message);
    }
}
