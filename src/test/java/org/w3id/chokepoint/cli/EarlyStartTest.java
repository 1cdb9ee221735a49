package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While one thread starts Jena, the one that reads the command line keeps away from it, or both could wait for ever. */
class EarlyStartTest {
    private static final String CHOKEPOINT = "org.w3id.chokepoint.cli.Chokepoint";

    /** The classes that the main thread of a command makes ready, as Java logs them. */
    private static List<String> classes(String command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+init",
                "-cp",
                System.getProperty("java.class.path"),
                CHOKEPOINT));
        line.addAll(List.of(command.split(" ")));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
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
}
