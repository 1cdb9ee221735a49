package org.w3id.chokepoint.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Datasets;

/**
 * Every dataset is tried on files in its true form: {@code src/test/resources/ingest/DATASET/}, where {@code expected.ttl}
 * is what they must become and {@code expected.txt} what the report must say of them. With {@code -Dgolden=renew} both are
 * written instead of read.
 */
class DatasetsTest {
    private static final Workspace WORKSPACE = Workspace.of(Path.of("."));
    private static final boolean RENEW = "renew".equals(System.getProperty("golden"));
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");

    @TempDir
    private Path folder;

    @Test
    void everyDatasetHasAFixture() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            assertEquals(
                    List.copyOf(Datasets.names(WORKSPACE)),
                    folders.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> fixtureBecomesWhatIsExpected() throws IOException {
        return Datasets.names(WORKSPACE).stream().map(name -> dynamicTest(name, () -> check(name)));
    }

    private void check(String name) throws IOException {
        Path out = folder.resolve(name + ".ttl");
        IngestReport report = Ingest.of(WORKSPACE, name).run(files(name), options(out), bytes -> {});
        if (RENEW) {
            Files.copy(out, FIXTURES.resolve(name).resolve("expected.ttl"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(FIXTURES.resolve(name).resolve("expected.txt"), summary(report) + "\n");
        }
        assertEquals(report.read(), report.created() + report.merged() + report.skippedRecords());
        assertEquals(Files.readString(FIXTURES.resolve(name).resolve("expected.ttl")), Files.readString(out));
        assertEquals(
                Files.readString(FIXTURES.resolve(name).resolve("expected.txt")).strip(), summary(report));
    }

    private static Ingest.Options options(Path out) {
        return new Ingest.Options(Optional.of(out), Optional.empty());
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(name))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("expected."))
                    .sorted()
                    .toList();
        }
    }

    private static String summary(IngestReport report) {
        return "read %d, created %d, merged %d, skipped %s, unresolved %s, unread %s, unknown fields %s"
                .formatted(
                        report.read(),
                        report.created(),
                        report.merged(),
                        report.skipped(),
                        report.unresolved(),
                        report.unread(),
                        report.unknownFields());
    }
}
