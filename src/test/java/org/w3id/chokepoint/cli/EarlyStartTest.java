package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** While one thread starts Jena, the one that reads the command line keeps away from it, or both could wait for ever. */
class EarlyStartTest {
    private static final String CHOKEPOINT = "org.w3id.chokepoint.cli.Chokepoint";

    @TempDir
    Path cache;

    private Process started(String logged, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:" + logged,
                "-cp",
                System.getProperty("java.class.path"),
                CHOKEPOINT));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("CHOKEPOINT_CACHE", cache.toString());
        return builder.start();
    }

    /** The classes that the main thread of a command makes ready, as Java logs them. */
    private List<String> classes(String command) throws IOException, InterruptedException {
        Process process = started("class+init", command.split(" "));
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), log);
        return log.lines()
                .filter(each -> each.contains("Initializing") && each.contains("by thread \"main\""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // All commands are made for this one.
                "--help",
                "serve --allow-service http://localhost:9/ --store http://localhost:9/ --timeout 5 --help",
                "query --workspace . --help",
                "sparql --allow-service http://localhost:9/ --help"
            })
    void commandLineIsReadWithoutJena(String command) throws Exception {
        List<String> classes = classes(command);
        assertTrue(classes.stream().anyMatch(each -> each.contains(CHOKEPOINT.replace('.', '/'))), command);
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(each -> each.contains("'org/apache/jena/"))
                        .toList());
    }

    /** What libraries would look for or start by themselves, which took a fifth of a start. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void serverListensWithoutGroovyAndJmx(@TempDir Path folder) throws Exception {
        SmallWorkspace.ofTwoSources(folder);
        Process server = started("exceptions,class+init", "serve", "--port", "0", "--workspace", folder.toString());
        try (BufferedReader log = server.inputReader(StandardCharsets.UTF_8)) {
            List<String> start = new ArrayList<>();
            String line = "";
            while (line != null && !line.contains("Ctrl-C ends it")) {
                start.add(line);
                line = log.readLine();
            }
            assertNotNull(line, () -> String.join("\n", start));
            // The log is one that would tell: of the class of Jetty that asks, and of classes that are not there.
            assertTrue(start.stream().anyMatch(each -> each.contains("'org/eclipse/jetty/util/MemoryUtils'")));
            assertTrue(start.stream().anyMatch(each -> each.contains("ClassNotFoundException")));
            assertEquals(
                    List.of(),
                    start.stream()
                            .filter(each -> each.contains("groovy") || each.contains("'com/sun/jmx/"))
                            .toList());
        } finally {
            server.destroyForcibly().waitFor();
        }
    }
}
