package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.diagram.Parts.edge;
import static org.w3id.chokepoint.diagram.Parts.labels;
import static org.w3id.chokepoint.diagram.Parts.local;
import static org.w3id.chokepoint.diagram.Parts.node;
import static org.w3id.chokepoint.diagram.Parts.only;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;

/** When a relation with a node of its own is drawn as one edge, and how often. */
class RelationEdgesTest {

    @TempDir
    private Path root;

    private SmallDiagrams small;

    @BeforeEach
    void write() {
        small = SmallDiagrams.in(root);
    }

    @Test
    void relationWithTwoBuyersIsTwoEdges() {
        Diagram diagram = draw("""
                CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta , id:gadget } WHERE {}""");
        assertEquals(
                List.of("beta", "gadget"),
                diagram.edges().stream()
                        .map(DiagramEdge::target)
                        .map(Parts::local)
                        .toList());
    }

    @Test
    void relationThatLacksAnEndStaysANode() {
        Diagram diagram = draw("CONSTRUCT { id:deal-1 cp:seller id:acme } WHERE {}");
        assertEquals(List.of("Acme", "id:deal-1"), labels(diagram));
        assertEquals("seller", only(diagram).label());
    }

    @Test
    void relationBetweenOneThingAndItselfIsALoop() {
        DiagramEdge loop = only(draw("CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:acme } WHERE {}"));
        assertEquals(loop.source(), loop.target());
    }

    @Test
    void sameRelationOfOneTimeIsDrawnOnce() {
        small.workspace()
                .turtle("data/sources/more.ttl", "id:deal-2 a cp:Deal ; cp:seller id:acme ; cp:buyer id:beta .");
        Diagram diagram = draw("""
                CONSTRUCT { ?deal cp:seller ?a ; cp:buyer ?b }
                WHERE { VALUES ?deal { id:deal-1 id:deal-2 } ?deal cp:seller ?a ; cp:buyer ?b }""");
        assertEquals(1, diagram.edges().size());
    }

    @Test
    void sameRelationOfTwoTimesIsDrawnTwice() {
        Diagram diagram = draw("""
                CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta ; cp:validFrom '2020' .
                            id:deal-2 a cp:Deal ; cp:seller id:acme ; cp:buyer id:beta ; cp:validFrom '2022' } WHERE {}""");
        assertEquals(
                List.of("from 2020", "from 2022"),
                diagram.edges().stream().map(edge -> edge.period().text()).toList());
    }

    @Test
    void edgeAndNodeDoNotBothTellOneRelation() {
        Diagram diagram = draw("CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta } WHERE {}");
        assertTrue(diagram.nodes().stream().noneMatch(node -> node.iri().endsWith("deal-1")));
    }

    @Test
    void subClassWithItsOwnDrawingIsDrawnByIt() {
        small.workspace().turtle("ontology/lease.ttl", """
                cp:Lease cp:diagramSource cp:buyer ; cp:diagramTarget cp:seller ; cp:diagramLabel "leases from"@en .
                """);
        DiagramEdge lease = only(draw("CONSTRUCT { id:lease-1 cp:seller id:beta ; cp:buyer id:acme } WHERE {}"));
        assertEquals(
                "acme leases from beta", local(lease.source()) + " " + lease.label() + " " + local(lease.target()));
    }

    private Diagram draw(String construct) {
        return small.draw(construct, DiagramOptions.DEFAULT);
    }
}
