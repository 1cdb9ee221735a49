package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Within the server, too, imports point down: protocol, then filters and pages, then the three kinds of service. */
class ServerFloorsTest {
    private static final Path ROOT = Path.of("src/main/java/org/w3id/chokepoint/server");
    private static final Map<String, Integer> FLOORS =
            Map.of("http", 0, "filter", 1, "html", 1, "api", 2, "entity", 2, "sparql", 2);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?org\\.w3id\\.chokepoint\\.server\\.([a-z]+)\\.", Pattern.MULTILINE);

    @Test
    void importsPointDown() {
        assertEquals(
                List.of(),
                FLOORS.keySet().stream()
                        .flatMap(ServerFloorsTest::upwardImports)
                        .toList());
    }

    @Test
    void everyPackageHasAFloor() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT).filter(Files::isDirectory)) {
            assertEquals(FLOORS.size(), folders.count());
        }
    }

    private static Stream<String> upwardImports(String floor) {
        try (Stream<Path> files = Files.list(ROOT.resolve(floor))) {
            return files
                    .flatMap(file -> IMPORT.matcher(text(file))
                            .results()
                            .map(match -> match.group(1))
                            .filter(other -> !other.equals(floor) && FLOORS.get(other) >= FLOORS.get(floor))
                            .map(other -> file + " imports " + other))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
