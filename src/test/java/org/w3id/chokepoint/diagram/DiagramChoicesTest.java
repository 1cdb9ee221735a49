package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.release.Release;

/** What a reader chooses in a diagram, as texts. */
class DiagramChoicesTest {
    private static final String KNOWS = "CONSTRUCT { id:acme cp:knows id:beta } WHERE {}";

    @TempDir
    Path root;

    @Test
    void wrongTextsAreRefusedWithWhatThereIs() {
        assertRefused(DiagramChoices.VOICE, "facts", "fact, derived, inferred, judged, asserted");
        assertRefused(DiagramChoices.GRADE, "D", "give A, B");
        assertRefused(DiagramChoices.HELD_ON, "03/04/2024", "2024-05-08");
    }

    private void assertRefused(String name, String text, String remedy) {
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> drawn(Map.of(name, List.of(text))));
        assertTrue(refusal.getMessage().contains(remedy), refusal.getMessage());
    }

    @Test
    void neighboursOfAThingAreAddedByTheDiagramOfThePagesOfThings() {
        Diagram diagram = drawn(Map.of(DiagramChoices.EXPAND, List.of("beta")));
        assertEquals(
                List.of("Acme", "Beta", "Gadget"),
                diagram.nodes().stream().map(DiagramNode::label).toList());
    }

    @Test
    void relationOfAnotherGradeIsLeftOutAndTheCaptionSaysSo() {
        Diagram diagram = drawn(Map.of(DiagramChoices.GRADE, List.of("B")));
        assertEquals(1, diagram.edges().size());
        assertTrue(diagram.caption().subtitle().contains("only by sources of quality B"));
        assertEquals(
                0, drawn(Map.of(DiagramChoices.GRADE, List.of("A"))).edges().size());
    }

    @Test
    void pictureFitsOnAPage() throws IOException {
        Diagram slide = new DiagramChoices(Map.of(DiagramChoices.SIZE, List.of("slide"))).sized(drawn(Map.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiagramFormats.write(DiagramFormats.SVG, slide, out);
        String svg = out.toString(StandardCharsets.UTF_8);
        assertTrue(svg.contains("width=\"338.67mm\" height=\"190.5mm\""), svg);
        assertTrue(svg.matches("(?s).*viewBox=\"0 0 600 337.5\".*<g transform=\"translate\\(0 .*"), svg);
        DiagramChoices wrong = new DiagramChoices(Map.of(DiagramChoices.SIZE, List.of("a3")));
        assertTrue(assertThrows(ChokepointException.class, () -> wrong.sized(slide))
                .getMessage()
                .contains("a4, slide, paper"));
    }

    @Test
    void noShippedDiagramHasAParameterOfThatName() {
        Release release = Release.open(Workspace.of(Path.of(".")));
        assertEquals(
                List.of(),
                release.diagrams().queries().stream()
                        .flatMap(query -> query.parameters().stream())
                        .map(Parameter::name)
                        .filter(DiagramChoices.NAMES::contains)
                        .toList());
    }

    private Diagram drawn(Map<String, List<String>> given) {
        SmallDiagrams small = SmallDiagrams.in(root);
        small.workspace().turtle("data/sources/grades.ttl", """
                @prefix src: <https://w3id.org/chokepoint/source/> .
                src:gazette cp:hasGrade cp:gradeB . src:herald cp:hasGrade cp:gradeB . src:other cp:hasGrade cp:gradeA .
                cp:gradeA rdfs:label "A"@en . cp:gradeB rdfs:label "B"@en . cp:hasGrade cp:playsRole "grade" .
                """);
        small.workspace().file("queries/diagrams/around.rq", """
                #+ title: Around
                #+ summary: What is around it?
                #+ tags: [entity]
                #+ params:
                #+   - {name: entity, type: entity, default: beta, description: The thing.}
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                CONSTRUCT { ?_entity_iri cp:about ?other } WHERE { ?deal cp:buyer ?_entity_iri ; cp:about ?other }
                """);
        DiagramCatalog catalog = small.query("trades", "layered", KNOWS).open();
        DiagramOptions options = new DiagramChoices(given)
                .in(DiagramOptions.DEFAULT, catalog.runner().graph());
        return catalog.diagram(catalog.queries().get("trades"), Map.of(), options);
    }
}
