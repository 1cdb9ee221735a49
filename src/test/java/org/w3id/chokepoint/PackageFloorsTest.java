package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports point down: a package may use only packages on lower floors. */
class PackageFloorsTest {
    private static final Path ROOT = Path.of("src/main/java/org/w3id/chokepoint");
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("error", 0),
            Map.entry("format", 1),
            Map.entry("graph", 1),
            Map.entry("query", 2),
            Map.entry("search", 2),
            Map.entry("check", 3),
            Map.entry("diagram", 3),
            Map.entry("explain", 3),
            Map.entry("export", 3),
            Map.entry("release", 3),
            Map.entry("evidence", 4),
            Map.entry("server", 4),
            Map.entry("cli", 5));
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?org\\.w3id\\.chokepoint\\.(\\w+)\\.", Pattern.MULTILINE);
    private static final int LONGEST_FILE = 200;

    @Test
    void importsPointDown() throws IOException {
        assertEquals(
                List.of(), sources().flatMap(PackageFloorsTest::upwardImports).toList());
    }

    @Test
    void anUpwardImportIsFound() {
        assertEquals(
                1,
                upwardImports("graph", "import org.w3id.chokepoint.cli.Chokepoint;")
                        .count());
    }

    @Test
    void siblingImportIsFound() {
        assertEquals(
                1,
                upwardImports("check", "import org.w3id.chokepoint.export.Exporter;")
                        .count());
    }

    @Test
    void everyPackageHasAFloor() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            assertEquals(
                    List.of(),
                    folders.map(folder -> folder.getFileName().toString())
                            .filter(name -> !FLOORS.containsKey(name))
                            .toList());
        }
    }

    @Test
    void filesAreShort() throws IOException {
        for (Path file : sources().toList()) {
            assertTrue(text(file).lines().count() <= LONGEST_FILE, file + " is longer than " + LONGEST_FILE);
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList().stream();
        }
    }

    private static Stream<String> upwardImports(Path file) {
        return upwardImports(ROOT.relativize(file).getName(0).toString(), text(file))
                .map(each -> file + " imports " + each);
    }

    private static Stream<String> upwardImports(String from, String source) {
        return IMPORT.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(line -> !line.contains("chokepoint." + from + "."))
                .filter(line -> FLOORS.get(IMPORT.matcher(line)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1))
                        >= FLOORS.get(from));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
