package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The program as a process of its own, as an assistant starts it, over the shipped graph. */
class McpCommandTest {

    @Test
    void answersAreThoseOfTheCommandLine() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Chokepoint.class.getName(),
                        "mcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (PrintStream to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader from = process.inputReader(StandardCharsets.UTF_8)) {
            JsonObject greeting = ask(to, from, "initialize", "{\"protocolVersion\": \"2025-06-18\"}");
            assertEquals("Chokepoint", greeting.getObj("serverInfo").getString("name"));
            to.println("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
            assertEquals(
                    tools(),
                    ask(to, from, "tools/list", "{}").get("tools").getAsArray().size());
            JsonObject answer = ask(to, from, "tools/call", "{\"name\": \"caught-later\", \"arguments\": {}}");
            String text =
                    answer.get("content").getAsArray().get(0).getAsObject().getString("text");
            assertEquals(
                    JSON.parse(Execution.of("query", "caught-later", "--format", "json")
                            .out()),
                    JSON.parse(text));
        }
        assertEquals(0, process.waitFor());
    }

    private static int tools() {
        long questions = Execution.of("list")
                .out()
                .lines()
                .filter(line -> line.matches("[a-z0-9-]+ {2,}.*"))
                .count();
        long diagrams = Execution.of("list", "--diagrams")
                .out()
                .lines()
                .filter(line -> line.matches("[a-z0-9-]+ {2,}.*"))
                .count();
        return (int) (questions + diagrams);
    }

    private static JsonObject ask(PrintStream to, BufferedReader from, String method, String parameters)
            throws IOException {
        to.println("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + parameters + "}");
        return JSON.parse(from.readLine()).getObj("result");
    }
}
