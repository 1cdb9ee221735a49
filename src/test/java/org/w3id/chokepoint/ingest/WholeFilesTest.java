package org.w3id.chokepoint.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.graph.Workspace;

/**
 * Extracts and whole files of datasets that lie beside the project and are not part of it, counted as
 * {@code ingest-counts.yaml} says. Without that folder the tests are skipped, and say so.
 */
@Aside
class WholeFilesTest {
    private static final Path SHARED = Path.of(System.getProperty("shared", "../shared"));
    private static final Path COUNTS = Path.of("src/test/resources/ingest-counts.yaml");
    private static final Workspace WORKSPACE = Workspace.of(Path.of("."));

    private final Map<String, Ingest> imports = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicTest> countsAreThoseOfTheDataset() throws IOException {
        return new YAMLMapper()
                .readTree(COUNTS.toFile()).properties().stream().flatMap(dataset -> runs(dataset.getValue())
                        .map(run -> dynamicTest(
                                dataset.getKey() + " " + run.get("files"), () -> check(dataset.getKey(), run))));
    }

    private void check(String dataset, JsonNode run) {
        List<Path> files = runs(run.get("files"))
                .map(file -> SHARED.resolve(file.asText()))
                .toList();
        files.forEach(file -> Assumptions.assumeTrue(Files.exists(file), file + " is not there, so it is not tried"));
        IngestReport report = imports.computeIfAbsent(dataset, name -> Ingest.of(WORKSPACE, name))
                .run(files, new Ingest.Options(Optional.empty(), Optional.empty()), bytes -> {});
        assertAll(
                () -> assertEquals(run.get("read").asLong(), report.read(), "read"),
                () -> assertEquals(run.get("skipped").asLong(), report.skippedRecords(), report.skipped()::toString),
                () -> assertEquals(List.of(), List.copyOf(report.unknownFields()), "unknown fields"),
                () -> assertEquals(report.read(), report.created() + report.merged() + report.skippedRecords()));
    }

    private static Stream<JsonNode> runs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
