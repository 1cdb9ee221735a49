package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.diagram.SmallDiagrams;

/** {@code chokepoint diagram}. */
class DiagramCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        SmallDiagrams.in(folder).workspace().file("queries/diagrams/around.rq", """
                #+ title: Around a firm
                #+ summary: Whom does a firm know?
                #+ params:
                #+   - {name: firm, type: entity, default: acme, description: The firm.}
                CONSTRUCT { ?_firm_iri ?p ?o } WHERE { ?_firm_iri ?p ?o FILTER(STRENDS(STR(?p), "knows")) }
                """);
    }

    @Test
    void svgIsTheUsualFormat() {
        assertTrue(run("diagram", "around").out().contains("<svg "));
    }

    @Test
    void describeShowsADiagramOnRequest() {
        String out = run("describe", "around", "--diagram").out();
        assertTrue(out.contains("URL: /api/v1/diagrams/around.svg"), out);
        assertTrue(out.contains("firm: an entity. The firm. Default: acme."), out);
    }

    @Test
    void parameterIsAnOption() {
        assertTrue(run("diagram", "around", "--firm", "beta", "--format", "csv")
                .out()
                .contains("id/beta,Beta,knows"));
    }

    @Test
    void sourcesAreWrittenOnRequest() {
        assertTrue(run("diagram", "around", "--sources", "--format=csv").out().contains("Gazette; Herald"));
        assertFalse(run("diagram", "around", "--format=csv").out().contains("Gazette"));
    }

    @Test
    void languageOfTheLabelsIsChosen() {
        assertTrue(
                run("diagram", "around", "--language=zh", "--format=csv").out().contains("艾克米"));
    }

    @Test
    void formatFollowsTheEndingOfTheFile() throws IOException {
        Path file = folder.resolve("firms.nodes.csv");
        assertEquals(0, run("diagram", "around", "-o", file.toString()).status());
        assertTrue(Files.readString(file).startsWith("id,label,kind"));
    }

    @Test
    void unknownFormatNamesTheChoices() {
        Execution run = run("diagram", "around", "--format=gif");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("'gif'") && run.err().contains("graphml"), run.err());
    }

    @Test
    void helpShowsTheParameters() {
        assertTrue(run("diagram", "around", "--help").out().contains("The firm. (default: acme)"));
    }

    @Test
    void listShowsTheDiagrams() {
        assertEquals(
                "around  Whom does a firm know?\n", run("list", "--diagrams").out());
    }

    private Execution run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--workspace=" + folder);
        return Execution.of(all.toArray(String[]::new));
    }
}
