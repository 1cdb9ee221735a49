package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/**
 * The outcomes that the rules derive for the shipped chips and models agree with a table made by hand from other
 * sources, which the graph never reads; each difference has its reason.
 */
class ControlOutcomesTest {
    private static final String ALL = """
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            SELECT ?key ?outcome {
              ?finding cp:findsOn ?technology ; cp:underRule ?rule ; cp:hasOutcome ?o .
              BIND(CONCAT(STRAFTER(STR(?technology), "/id/"), " ", STRAFTER(STR(?rule), "/id/")) AS ?key)
              BIND(STRAFTER(STR(?o), "#") AS ?outcome)
            }
            """;

    /** A line of the table: what it expects, what is derived, and why the two differ. */
    private record Row(String key, String expected, String derived, String reason) {}

    private static Map<String, String> outcomes;
    private static List<Row> rows;

    @BeforeAll
    static void derive() throws IOException {
        Release release = Release.open(Workspace.of(Path.of(".")));
        Answer answer = release.runner(Duration.ofSeconds(30)).run(QueryFactory.create(ALL));
        outcomes = ((Answer.Rows) answer)
                .bindings().stream()
                        .collect(Collectors.toMap(
                                row -> row.get(Var.alloc("key")).getLiteralLexicalForm(),
                                row -> row.get(Var.alloc("outcome")).getLiteralLexicalForm()));
        rows = Files.readAllLines(Path.of("src/test/resources/outcomes/outcomes.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 5))
                .map(cells -> new Row(cells[0] + " " + cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    @Test
    void everyOutcomeIsAsTheTableSays() {
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> !row.derived.equals(outcomes.get(row.key)))
                        .toList());
    }

    @Test
    void everyDifferenceFromTheTableHasAReason() {
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> row.expected.equals(row.derived) != row.reason.isEmpty())
                        .toList());
    }

    @Test
    void exactlyThreeModelsReach1e26() {
        assertEquals(
                List.of("gpt-4-5", "grok-3", "grok-4"),
                outcomes.keySet().stream()
                        .filter(key -> key.endsWith(" executive-order-14110-reporting-duty"))
                        .filter(key -> outcomes.get(key).equals("controlled"))
                        .map(key -> key.split(" ")[0])
                        .sorted()
                        .toList());
    }

    @Test
    void onlyTheLetterStopsTheH20() {
        assertEquals("notControlled", outcomes.get("h20 eccn-3a090-2022"));
        assertEquals("notControlled", outcomes.get("h20 eccn-3a090-a-2023"));
        assertEquals("notControlled", outcomes.get("h20 eccn-3a090-b-2023"));
        assertEquals("controlled", outcomes.get("h20 h20-letter-2025"));
    }
}
