package org.w3id.chokepoint.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Datasets;

/**
 * The command in the head of each graph that is shipped makes the same bytes again. The datasets lie beside the project, in
 * {@code ../shared/data}; without them the tests are skipped, and say so.
 */
class BundledGraphsTest {
    private static final Path DATA = Path.of(System.getProperty("shared", "../shared"), "data");
    private static final Workspace WORKSPACE = Workspace.of(Path.of("."));
    private static final String COMMAND = "# Made by: chokepoint ingest ";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theSameBytesComeAgain() {
        return Datasets.names(WORKSPACE).stream()
                .filter(name -> Files.exists(graph(name)))
                .map(name -> dynamicTest(name, () -> check(name)));
    }

    private void check(String name) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), DATA + " is not there, so " + name + " is not made again");
        Path out = folder.resolve("graph.ttl");
        Ingest.of(WORKSPACE, name)
                .run(inputs(name), new Ingest.Options(Optional.of(out), Optional.empty()), bytes -> {});
        assertEquals(-1, Files.mismatch(graph(name), out), "run the command in the head of " + graph(name));
    }

    private static List<Path> inputs(String name) throws IOException {
        try (Stream<String> lines = Files.lines(graph(name));
                Stream<Path> files = Files.walk(DATA)) {
            String command = lines.findFirst().orElseThrow();
            assertEquals(COMMAND + name, command.substring(0, COMMAND.length() + name.length()));
            List<String> names = Arrays.asList(
                    command.substring(COMMAND.length() + name.length() + 1).split(" "));
            return files.filter(file -> names.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static Path graph(String name) {
        return Datasets.find(WORKSPACE, name).graph();
    }
}
