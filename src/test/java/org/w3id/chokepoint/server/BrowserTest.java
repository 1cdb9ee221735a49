package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;

/** What Chromium makes of the pages of the shipped graph: they load, show their heading, and break no rule of their policy. */
class BrowserTest {
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr");

    @TempDir
    private static Path folder;

    private static ChokepointServer server;

    @BeforeAll
    static void startServer() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "chromium")));
        if (!there && !System.getProperty("browser", "optional").equals("required")) {
            System.err.println("BrowserTest SKIPPED: there is no chromium on this machine; no page was looked at.");
        }
        assumeTrue(there || System.getProperty("browser", "optional").equals("required"), "no chromium");
        server = ChokepointServer.start(Release.open(Workspace.of(Path.of("."))), ServerOptions.DEFAULT.withPort(0));
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', Chokepoint",
        "id/huawei.html, Huawei",
        "query/who-disputes-what.html, Who disputes what",
        "source/distillation-of-opinion.html, Radio Free Mobile: Distillation of Opinion (2026)",
        "ontology.html, Chokepoint ontology",
        "sparql, SPARQL"
    })
    void pageShowsItsHeadingAndKeepsItsPolicy(String path, String heading) throws Exception {
        Run run = browse("--dump-dom", server.baseUri() + path);
        assertTrue(
                run.out.contains("<h1>" + heading + "</h1>"),
                run.out.lines().filter(line -> line.contains("<h1")).toList().toString());
        assertEquals(
                List.of(),
                run.err.lines().filter(line -> line.contains("CONSOLE")).toList());
    }

    @Test
    void pageIsDrawn() throws Exception {
        Path picture = folder.resolve("page.png");
        browse("--screenshot=" + picture, "--window-size=1000,1200", server.baseUri() + "id/huawei.html");
        assertTrue(Files.size(picture) > 20_000, "the picture is nearly empty");
    }

    private record Run(String out, String err) {}

    private static Run browse(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("chromium", "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        command.addAll(OPTIONS);
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "chromium did not end");
        return new Run(Files.readString(out), Files.readString(err, StandardCharsets.ISO_8859_1));
    }
}
