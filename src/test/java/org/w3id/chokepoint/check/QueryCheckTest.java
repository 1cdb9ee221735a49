package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

class QueryCheckTest {
    private static final String TURTLE =
            "<http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> \"Anna\"@en .";

    @TempDir
    private Path folder;

    @Test
    void rowBecomesAResult() {
        ValidationResult result = run(
                        "warn", "SELECT ?focusNode ?path ?message { ?focusNode ?path ?o BIND('odd' AS ?message) }")
                .get(0);
        assertEquals(Severity.WARN, result.severity());
        assertEquals("rule", result.rule());
        assertEquals("Anna", result.focus().label());
        assertEquals("http://www.w3.org/2000/01/rdf-schema#label", result.path().orElseThrow());
        assertEquals(
                List.of("https://w3id.org/chokepoint/source/anna"),
                result.focus().places());
    }

    @Test
    void graphOfARowIsThePlaceToLookInto() {
        ValidationResult result = run(
                        "info",
                        "SELECT ?focusNode ?message ?graph { ?focusNode ?p ?o BIND('odd' AS ?message) BIND(<http://example.org/g> AS ?graph) }")
                .get(0);
        assertEquals(List.of("http://example.org/g"), result.focus().places());
    }

    @Test
    void noRowsAreNoResults() {
        assertEquals(
                List.of(),
                run("error", "SELECT ?focusNode ?message { ?focusNode <http://example.org/none> ?message }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grave | SELECT ?focusNode ?message { ?focusNode ?p ?o BIND('odd' AS ?message) } | has no severity
            error | SELECT ?focusNode { ?focusNode ?p ?o }                                  | gives a row without ?message
            error | SELECT ?message { ?s ?p ?o BIND('odd' AS ?message) }                    | gives a row without ?focusNode
            error | ASK { ?s ?p ?o }                                                        | is not a SELECT
            """)
    void checkThatBreaksTheFormOfChecksIsRefused(String severity, String query, String fault) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> run(severity, query));
        assertEquals(ErrorCode.INVALID_QUERY, failure.code());
        assertTrue(failure.getMessage().startsWith("queries/checks/rule.rq: " + fault), failure.getMessage());
    }

    private List<ValidationResult> run(String severity, String query) {
        QueryRunner runner = new QueryRunner(
                new SmallWorkspace(folder)
                        .file("data/sources/anna.ttl", TURTLE)
                        .file(
                                "queries/checks/rule.rq",
                                "#+ title: a\n#+ summary: b?\n#+ severity: " + severity + "\n" + query)
                        .load(),
                Duration.ofSeconds(10));
        return new QueryCheck(QueryCatalog.read(Workspace.of(folder), QueryFolder.CHECKS), runner).run();
    }
}
