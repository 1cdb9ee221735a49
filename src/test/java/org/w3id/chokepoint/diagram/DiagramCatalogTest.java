package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.diagram.Parts.edge;
import static org.w3id.chokepoint.diagram.Parts.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.diagram.layout.TimelineView;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** How triples become nodes and edges. */
class DiagramCatalogTest {
    private static final String ALL =
            "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { id:acme id:beta id:deal-1 id:lease-1 }"
                    + " ?s ?p ?o FILTER(?p NOT IN (rdfs:label, cp:about)) }";

    @TempDir
    private Path root;

    private SmallDiagrams small;

    @BeforeEach
    void write() {
        small = SmallDiagrams.in(root);
    }

    @Test
    void relationIsAnEdgeWithItsPeriod() {
        DiagramEdge deal = edge(small.draw(ALL, DiagramOptions.DEFAULT), "acme", "sells to");
        assertEquals("2020-01-01 – 2021-01-01", deal.period().text());
    }

    @Test
    void dateShowsOnlyWhatIsKnownOfIt() {
        small.workspace().turtle("data/sources/precision.ttl", "id:deal-1 cp:hasDatePrecision 'year' .");
        DiagramEdge deal = edge(small.draw(ALL, DiagramOptions.DEFAULT), "acme", "sells to");
        assertEquals("2020 – 2021", deal.period().text());
    }

    @Test
    void queryMayNameTheEdge() {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta ; cp:diagramLabel 'denies'@en } WHERE {}",
                DiagramOptions.DEFAULT);
        assertEquals("denies", diagram.edges().get(0).label());
    }

    @Test
    void relationOfASubClassIsAnEdge() {
        assertEquals("id/acme", end(edge(small.draw(ALL, DiagramOptions.DEFAULT), "beta", "sells to")));
    }

    @Test
    void relationStaysANodeOnRequest() {
        Diagram diagram = small.draw(ALL, new DiagramOptions(true, false, Extent.GROUPED, "en"));
        assertEquals(
                List.of("firm", "firm", "deal", "lease"),
                diagram.nodes().stream().map(DiagramNode::kind).toList());
    }

    @Test
    void relationAtWhichSomethingPointsStaysANode() {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta . id:acme cp:signed id:deal-1 } WHERE {}",
                DiagramOptions.DEFAULT);
        assertEquals(3, diagram.nodes().size());
    }

    @Test
    void thirdPartOfARelationStandsInBrackets() {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta ; cp:about id:gadget } WHERE {}",
                DiagramOptions.DEFAULT);
        assertEquals("sells to (Gadget)", diagram.edges().get(0).label());
        assertEquals(2, diagram.nodes().size());
    }

    @Test
    void kindIsTheMostSpecificClassWithALabel() {
        assertEquals(
                "firm", node(small.draw(ALL, DiagramOptions.DEFAULT), "acme").kind());
    }

    @Test
    void groupIsWhatTheQuerySays() {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:acme cp:knows id:beta ; cp:diagramGroup 'Utopia' } WHERE {}", DiagramOptions.DEFAULT);
        assertEquals(Optional.of("Utopia"), node(diagram, "acme").group());
    }

    @Test
    void labelIsInTheLanguageAskedForOrEnglish() {
        Diagram diagram = small.draw(ALL, new DiagramOptions(false, false, Extent.GROUPED, "zh"));
        assertEquals("艾克米", node(diagram, "acme").label());
        assertEquals("Beta", node(diagram, "beta").label());
    }

    @Test
    void labelIsOneLineWithoutSignsThatTurnIt() {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:acme rdfs:label 'A\\n\\tB \\u202Eevil\\u0007' } WHERE {}", DiagramOptions.DEFAULT);
        assertEquals("A B evil", node(diagram, "acme").label());
    }

    @Test
    void eventHasItsDay() {
        Diagram diagram = small.draw("CONSTRUCT { id:acme cp:occursOn '2020-02' } WHERE {}", DiagramOptions.DEFAULT);
        assertEquals("firm · 2020-02", node(diagram, "acme").note());
    }

    @Test
    void moreThan300NodesAreRefusedWithAHint() {
        String many =
                "CONSTRUCT { ?n cp:knows id:acme } WHERE { VALUES ?a {1 2 3 4 5 6 7 8} VALUES ?b {1 2 3 4 5 6 7 8}"
                        + " VALUES ?c {1 2 3 4 5} BIND(IRI(CONCAT('https://e.org/', STR(?a), STR(?b), STR(?c))) AS ?n) }";
        DiagramOptions whole = new DiagramOptions(false, false, Extent.WHOLE, "en");
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> small.draw(many, whole));
        assertEquals(ErrorCode.TOO_LARGE, refusal.code());
        assertTrue(
                refusal.getMessage().contains("321 nodes") && refusal.remedy().startsWith("narrow"), refusal.remedy());
    }

    @Test
    void unknownLayoutIsRefused() {
        SmallDiagrams broken = small.query("odd", "heap", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
        ChokepointException refusal = assertThrows(ChokepointException.class, broken::open);
        assertEquals(ErrorCode.INVALID_QUERY, refusal.code());
        assertEquals("names the unknown layout 'heap'", refusal.what());
        assertEquals("use one of [layered, stress, timeline]", refusal.remedy());
    }

    @Test
    void selectIsNoDiagram() {
        SmallDiagrams broken = small.query("odd", "stress", "SELECT * WHERE { ?s ?p ?o }");
        assertEquals(
                ErrorCode.INVALID_QUERY,
                assertThrows(ChokepointException.class, broken::open).code());
    }

    @Test
    void timelineTellsEdgesInTheBoxes() {
        DiagramCatalog catalog = small.query("times", "timeline", """
                        CONSTRUCT { id:acme cp:occursOn "2020-01-01" ; cp:knows id:beta . id:beta cp:knows id:acme } WHERE {}
                        """).open();
        Diagram told =
                TimelineView.of(catalog.diagram(catalog.queries().get("times"), Map.of(), DiagramOptions.DEFAULT));
        assertEquals(
                List.of("knows: Beta", "← knows (inferred): Beta"),
                told.nodes().get(0).remarks());
        assertEquals(1, told.nodes().size());
    }

    private static String end(DiagramEdge edge) {
        return edge.target().replaceFirst("^.*chokepoint/", "");
    }
}
