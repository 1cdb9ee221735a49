package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/** Each query of queries/checks finds its bad example and nothing in its good one. */
class QueryChecksTest {
    private static final QueryCatalog RULES = QueryCatalog.read(new Workspace(Path.of(".")), QueryFolder.CHECKS);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> badExampleIsFound() {
        return RULES.queries().stream().map(rule -> dynamicTest(rule.name(), () -> assertFinds(rule)));
    }

    @TestFactory
    Stream<DynamicTest> goodExampleIsPassed() {
        return RULES.queries().stream()
                .map(rule -> dynamicTest(
                        rule.name(),
                        () -> assertEquals(List.of(), messages(rule, Example.read(rule.name(), "good.ttl")))));
    }

    private void assertFinds(CannedQuery rule) throws IOException {
        Example example = Example.read(rule.name(), "bad.ttl");
        List<String> messages = messages(rule, example);
        assertFalse(example.expected().isEmpty(), "bad.ttl needs a line '# expect: …'");
        for (String expected : example.expected()) {
            assertTrue(messages.stream().anyMatch(message -> message.contains(expected)), expected + " in " + messages);
        }
    }

    private List<String> messages(CannedQuery rule, Example example) throws IOException {
        Path workspace = Files.createTempDirectory(folder, "example");
        QueryRunner runner = new QueryRunner(example.load(workspace), Duration.ofMinutes(1));
        QueryCatalog alone = new QueryCatalog(new TreeMap<>(Map.of(rule.name(), rule)));
        return new QueryCheck(alone, runner)
                .run().stream()
                        .map(result -> "%s %s %s"
                                .formatted(result.focus().name(), result.path().orElse(""), result.message()))
                        .toList();
    }
}
