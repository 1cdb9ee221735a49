package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.graph.Workspace;

/** The graph that is shipped breaks no rule that it must keep. */
@EnabledIf("hasData")
class ShippedDataTest {
    private static final Path ROOT = Path.of(".");

    static boolean hasData() {
        return Files.isDirectory(ROOT.resolve("data"));
    }

    @Test
    void shippedDataHasNoError() {
        List<String> errors = ValidationReport.of(Workspace.of(ROOT)).results().stream()
                .filter(result -> result.severity() == Severity.ERROR)
                .map(result ->
                        "%s %s: %s".formatted(result.rule(), result.focus().name(), result.message()))
                .toList();
        assertEquals(List.of(), errors);
    }
}
