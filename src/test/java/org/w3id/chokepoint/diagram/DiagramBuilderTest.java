package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.w3id.chokepoint.diagram.Parts.labels;
import static org.w3id.chokepoint.diagram.Parts.node;
import static org.w3id.chokepoint.diagram.Parts.only;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.diagram.model.Diagram;

/** What of the triples becomes a node, what an edge, and what they are called. */
class DiagramBuilderTest {

    @TempDir
    private Path root;

    private SmallDiagrams small;

    @BeforeEach
    void write() {
        small = SmallDiagrams.in(root);
    }

    @Test
    void nothingConstructedIsADiagramOfNothing() {
        Diagram diagram = draw("CONSTRUCT { ?s cp:knows ?o } WHERE { ?s cp:neverSaid ?o }");
        assertEquals(0, diagram.nodes().size() + diagram.edges().size());
    }

    @Test
    void thingWithoutEdgesIsANode() {
        assertEquals(List.of("Acme"), labels(draw("CONSTRUCT { id:acme a cp:Firm } WHERE {}")));
    }

    @Test
    void thingMayPointAtItself() {
        Diagram diagram = draw("CONSTRUCT { id:acme cp:knows id:acme } WHERE {}");
        assertEquals("1 1", diagram.nodes().size() + " " + diagram.edges().size());
    }

    @Test
    void blankNodesAreLeftOut() {
        Diagram diagram = draw("CONSTRUCT { id:acme cp:has [ cp:knows id:beta ] ; cp:knows id:beta } WHERE {}");
        assertEquals(List.of("Acme", "Beta"), labels(diagram));
        assertEquals(1, diagram.edges().size());
    }

    @Test
    void textsAndNumbersAreNoNodes() {
        assertEquals(
                List.of("Acme"),
                labels(draw("CONSTRUCT { id:acme cp:motto 'so' ; cp:staff 12 ; cp:paid true } WHERE {}")));
    }

    @Test
    void nameOfAPropertyWithoutALabelIsSpoken() {
        assertEquals(
                "has board member",
                only(draw("CONSTRUCT { id:acme cp:hasBoardMember id:beta } WHERE {}"))
                        .label());
    }

    @Test
    void thingWithoutALabelHasItsShortName() {
        assertEquals(List.of("id:nameless"), labels(draw("CONSTRUCT { id:nameless a cp:Firm } WHERE {}")));
    }

    @Test
    void thingWithoutAClassIsAThing() {
        assertEquals(
                "thing",
                node(draw("CONSTRUCT { id:nameless cp:knows id:acme } WHERE {}"), "nameless")
                        .kind());
    }

    @Test
    void classWithoutALabelIsSpoken() {
        assertEquals(
                "gadget",
                node(draw("CONSTRUCT { id:acme cp:about id:gadget } WHERE {}"), "gadget")
                        .kind());
    }

    @Test
    void valueOfAListHasTheNameOfTheList() {
        small.workspace().turtle("ontology/values.ttl", """
                cp:moods a skos:ConceptScheme ; rdfs:label "mood"@en .
                cp:calm skos:inScheme cp:moods ; rdfs:label "calm"@en .
                """);
        assertEquals(
                "mood",
                node(draw("CONSTRUCT { id:acme cp:feels cp:calm } WHERE {}"), "calm")
                        .kind());
    }

    @Test
    void kindIsInTheLanguageAskedFor() {
        small.workspace().turtle("ontology/more.ttl", "cp:Firm rdfs:label \"公司\"@zh .");
        Diagram diagram = small.draw(
                "CONSTRUCT { id:acme a cp:Firm } WHERE {}", new DiagramOptions(false, false, Extent.WHOLE, "zh"));
        assertEquals("公司", diagram.nodes().get(0).kind());
    }

    @Test
    void queryMayNameTheThing() {
        assertEquals(List.of("The firm"), labels(draw("CONSTRUCT { id:acme rdfs:label 'The firm'@en } WHERE {}")));
    }

    @Test
    void emptyNameGivesWayToTheShortName() {
        assertEquals(List.of("id:acme"), labels(draw("CONSTRUCT { id:acme rdfs:label '  ' } WHERE {}")));
    }

    @Test
    void orderOfTheTriplesDoesNotMatter() {
        Diagram forth = draw("CONSTRUCT { id:acme cp:knows id:beta . id:beta cp:owns id:gadget } WHERE {}");
        Diagram back = draw("CONSTRUCT { id:beta cp:owns id:gadget . id:acme cp:knows id:beta } WHERE {}");
        assertEquals(forth, back);
    }

    private Diagram draw(String construct) {
        return small.draw(construct, DiagramOptions.DEFAULT);
    }
}
