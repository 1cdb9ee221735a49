package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.ChokepointServer;
import org.w3id.chokepoint.server.ServerOptions;

/** The programs in {@code src/examples}, run against a server, where their languages are there. */
class ExamplesRunTest {
    private static ChokepointServer server;

    @BeforeAll
    static void start() {
        server = ChokepointServer.start(Release.open(Workspace.of(Path.of("."))), ServerOptions.DEFAULT.withPort(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void pythonPrintsWhatTheCommandLineAnswers() throws Exception {
        List<String> lines = run("python3", "src/examples/ask.py");
        assertEquals(caughtLater(), part(lines, "Caught later:"));
        assertTrue(part(lines, "Names of Huawei:").contains("华为"), lines.toString());
        assertTrue(part(lines, "Lists of restricted parties:").contains("Entity List"), lines.toString());
    }

    @Test
    void rPrintsWhatTheCommandLineAnswers() throws Exception {
        List<String> lines = run("Rscript", "src/examples/ask.R");
        assertEquals(caughtLater(), part(lines, "Caught later:"));
        assertTrue(part(lines, "Lists of restricted parties:").contains("Entity List"), lines.toString());
    }

    private static List<String> caughtLater() {
        return JSON
                .parse(Execution.of("query", "caught-later", "--format", "json").out())
                .get("rows")
                .getAsArray()
                .stream()
                .map(row -> row.getAsObject().getString("technologyLabel"))
                .toList();
    }

    private static List<String> part(List<String> lines, String heading) {
        return lines.stream()
                .skip(lines.indexOf(heading) + 1L)
                .takeWhile(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    private static List<String> run(String program, String script) throws IOException, InterruptedException {
        assumeTrue(isThere(program), program + " is not there");
        Process process = new ProcessBuilder(program, script, server.baseUri().toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.lines().toList();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
