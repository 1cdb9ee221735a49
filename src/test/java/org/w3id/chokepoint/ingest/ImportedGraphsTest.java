package org.w3id.chokepoint.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.check.ValidationReport;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Datasets;

/** What the fixtures of datasets become whose graphs are not shipped keeps every rule, all of it beside what is shipped. */
@Aside
class ImportedGraphsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");

    @TempDir
    private Path folder;

    @Test
    void importsBreakNoRule() throws IOException {
        for (String part : List.of("ontology", "data", "queries")) {
            copy(Path.of(part), folder.resolve(part));
        }
        Workspace workspace = Workspace.of(folder);
        for (String name : Datasets.names(workspace)) {
            Path graph = Datasets.find(workspace, name).graph();
            // A graph that is shipped is checked itself, and others speak of what it brings in.
            if (!Files.exists(graph)) {
                Files.copy(FIXTURES.resolve(name).resolve("expected.ttl"), graph);
            }
        }
        List<String> errors = ValidationReport.of(workspace).results().stream()
                .filter(result -> result.severity() == Severity.ERROR)
                .map(result ->
                        "%s %s: %s".formatted(result.rule(), result.focus().name(), result.message()))
                .toList();
        assertEquals(List.of(), errors);
    }

    /** Git must not take what a user imported for himself. */
    @Test
    void graphsThatMayNotBeBundledAreIgnored() throws IOException {
        List<String> ignored = Files.readAllLines(Path.of(".gitignore"));
        Workspace workspace = Workspace.of(Path.of("."));
        for (String name : Datasets.names(workspace)) {
            Path dataset = Datasets.find(workspace, name).folder();
            String graph = "/data/imports/" + dataset.getFileName() + "/graph.ttl";
            if (!isFree(Files.readString(dataset.resolve("record.ttl")))) {
                assertTrue(ignored.contains(graph), "add " + graph + " to .gitignore");
            }
        }
    }

    private static boolean isFree(String record) {
        return record.contains("dct:license") && !record.contains("/by-nc");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.copy(each, to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
