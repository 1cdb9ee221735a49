package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.check.result.Location;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.catalog.QueryFolder;

class ValidationReportTest {
    private static final ValidationResult WARNING = new ValidationResult(
            Severity.WARN,
            "shared-label",
            new Location(
                    Optional.of("https://w3id.org/chokepoint/id/huawei"),
                    "id:huawei",
                    "Huawei",
                    List.of("https://w3id.org/chokepoint/graph/register")),
            Optional.of("rdfs:label"),
            "id:zte has the same name: merge them");
    private static final ValidationResult ERROR =
            ValidationResult.inFile("syntax", "data/things.ttl:3:1", "Jena RIOT: broken\nhere (fix the file)");

    @TempDir
    private Path folder;

    @Test
    void exitStatusIs1FromTheGivenSeverityOn() {
        ValidationReport warned = new ValidationReport(List.of(WARNING));
        assertEquals(0, warned.exitStatus(Severity.ERROR));
        assertEquals(1, warned.exitStatus(Severity.WARN));
        assertEquals(1, warned.exitStatus(Severity.INFO));
        assertEquals(1, new ValidationReport(List.of(WARNING, ERROR)).exitStatus(Severity.ERROR));
        assertEquals(0, new ValidationReport(List.of()).exitStatus(Severity.INFO));
    }

    @Test
    void textHasOneAlignedLineForEachResultAndTheCounts() {
        assertEquals("""
                WARN   shared-label  id:huawei "Huawei"   id:zte has the same name: merge them [graph/register]
                ERROR  syntax        data/things.ttl:3:1  Jena RIOT: broken here (fix the file)
                1 error, 1 warning, 0 notes
                """, text(new ValidationReport(List.of(WARNING, ERROR))));
    }

    @Test
    void jsonHasCountsAndEveryFieldOfAResult() {
        StringWriter text = new StringWriter();
        new ValidationReport(List.of(WARNING)).writeJson(new PrintWriter(text));
        JsonObject json = JSON.parse(text.toString());
        JsonObject result = json.get("results").getAsArray().get(0).getAsObject();
        assertEquals(1, json.get("warn").getAsNumber().value().intValue());
        assertEquals("https://w3id.org/chokepoint/id/huawei", result.getString("focusNode"));
        assertEquals("rdfs:label", result.getString("path"));
        assertEquals("warn", result.getString("severity"));
        assertEquals("id:zte has the same name: merge them", result.getString("message"));
    }

    @Test
    void checksRunInTheGivenOrder() {
        assertEquals(
                List.of(WARNING, ERROR),
                ValidationReport.of(() -> List.of(WARNING), () -> List.of(ERROR))
                        .results());
    }

    @Test
    void workspaceWithFaultyFilesIsNotLoaded() throws IOException {
        Example.read("Country", "bad.ttl").load(folder);
        Files.writeString(folder.resolve("data/faulty.ttl"), "nonsense");
        ValidationReport report = ValidationReport.of(Workspace.of(folder));
        assertTrue(report.results().stream().allMatch(result -> result.rule().equals("syntax")), text(report));
        assertEquals(1, report.exitStatus(Severity.ERROR));
    }

    @Test
    void workspaceIsHeldAgainstShapesAndQueries() throws IOException {
        Example.read("Country", "bad.ttl").load(folder);
        Path rule = Path.of(QueryFolder.CHECKS.path(), "undescribed-source.rq");
        Files.createDirectories(folder.resolve(QueryFolder.CHECKS.path()));
        Files.copy(rule, folder.resolve(rule));
        String text = text(ValidationReport.of(Workspace.of(folder)));
        assertTrue(text.contains("shp:Country"), text);
        assertTrue(text.contains("undescribed-source"), text);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS", "DIAGRAMS"})
    void defaultThatTheGraphDoesNotKnowIsReported(QueryFolder queries) {
        String query = """
                #+ title: a
                #+ summary: b?
                #+ params:
                #+   - {name: firm, type: entity, default: nobody, description: c.}
                CONSTRUCT { ?_firm_iri ?p ?o } WHERE { ?_firm_iri ?p ?o }
                """;
        new SmallWorkspace(folder).file(queries.path() + "/firms.rq", query);
        String text = text(ValidationReport.of(Workspace.of(folder)));
        assertTrue(
                text.startsWith("ERROR  default  firms  parameter 'firm' got 'nobody', which the graph does not"),
                text);
    }

    private static String text(ValidationReport report) {
        StringWriter text = new StringWriter();
        report.writeText(new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
