package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages stand on floors, sub-packages included, and imports point down. */
class PackageFloorsTest {

    /** From the ground up; a package uses only packages of lower floors, so none of its own floor. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("error"),
            List.of("event", "diagram/model", "graph/store/file", "ingest/write"),
            List.of(
                    "format",
                    "graph",
                    "diagram/drawing",
                    "cli/archive",
                    "diagram/narrow",
                    "graph/store/index",
                    "graph/store/term",
                    "query/expression",
                    "ingest/read"),
            List.of(
                    "graph/identifier",
                    "graph/reason",
                    "diagram/layout",
                    "query/column",
                    "query/federation",
                    "query/engine/row",
                    "server/http",
                    "server/pool"),
            List.of(
                    "graph/name",
                    "query/evaluation",
                    "query/answer/row",
                    "query/engine/condition",
                    "query/engine/kept",
                    "query/engine/plan",
                    "diagram/picture",
                    "server/answer",
                    "server/cache",
                    "server/monitor"),
            List.of(
                    "graph/match",
                    "graph/store",
                    "search",
                    "query/answer",
                    "query/catalog",
                    "query/engine/operator",
                    "check/result",
                    "diagram/format",
                    "server/work"),
            List.of("graph/remote", "graph/tdb", "query/engine/path", "query/engine/solution", "server/admin"),
            List.of("query/engine"),
            List.of("query", "export", "link", "server/page/html", "ingest/entity"),
            List.of(
                    "release",
                    "dump",
                    "publish",
                    "diagram",
                    "chart",
                    "explain",
                    "check",
                    "evidence",
                    "ingest/map",
                    "server/page/block",
                    "server/page/canned"),
            List.of(
                    "server/page",
                    "mcp",
                    "server/page/diagram",
                    "server/page/entity",
                    "server/request",
                    "cli/option",
                    "ingest/dataset"),
            List.of(
                    "server/api",
                    "server/dump",
                    "server/site",
                    "server/sparql",
                    "server/linked",
                    "server/reconcile",
                    "ingest"),
            List.of("server"),
            List.of("cli"));

    private static final int MAX_TYPES = 12;
    private static final int MAX_LINES = 200;
    private static final int MAX_SENTENCES = 2;

    private static final List<SourceFile> FILES = SourceFile.all();

    @Test
    void importsPointDown() {
        assertEquals(
                List.of(), FILES.stream().flatMap(PackageFloorsTest::upward).toList());
    }

    @Test
    void anUpwardImportIsFound() {
        assertEquals(1, upward(importing("graph/name", "cli.Chokepoint")).count());
    }

    @Test
    void anImportOfTheSameFloorIsFound() {
        assertEquals(1, upward(importing("server/api", "server.linked.Thing")).count());
    }

    @Test
    void everyPackageHasAFloor() {
        assertEquals(
                List.of(),
                packages().keySet().stream().filter(each -> floor(each) < 0).toList());
    }

    /** The command line has one class for each command. */
    @Test
    void packagesAreSmall() {
        assertEquals(
                Map.of(),
                packages().entrySet().stream()
                        .filter(each ->
                                each.getValue() > MAX_TYPES && !each.getKey().equals("cli"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void everyPackageIsDescribedInASentenceOrTwo() throws Exception {
        for (String folder : packages().keySet()) {
            assertTrue(Files.exists(SourceFile.description(folder)), folder + " has no package-info.java");
            String text = Files.readString(SourceFile.description(folder));
            String words = text.substring(0, text.indexOf("*/")).replaceAll("\\s+\\*?\\s*", " ");
            assertTrue(words.split("\\. ").length <= MAX_SENTENCES, folder + " is described at length");
        }
    }

    @Test
    void filesAreShort() {
        assertEquals(
                List.of(),
                FILES.stream()
                        .filter(file -> file.text().lines().count() > MAX_LINES)
                        .map(SourceFile::name)
                        .toList());
    }

    private static Map<String, Long> packages() {
        return FILES.stream().collect(Collectors.groupingBy(SourceFile::folder, Collectors.counting()));
    }

    private static Stream<String> upward(SourceFile file) {
        return file.packages().stream()
                .filter(other -> floor(other) >= floor(file.folder()))
                .map(other -> file.name() + " uses " + other);
    }

    private static SourceFile importing(String folder, String type) {
        return new SourceFile(folder, "Made", "import org.w3id.chokepoint." + type + ";");
    }

    private static int floor(String folder) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(folder))
                .findFirst()
                .orElse(-1);
    }
}
