package org.w3id.chokepoint.diagram.narrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.Period;

/** How the many neighbours of a hub become groups. */
class SpokesTest {
    private final List<DiagramNode> nodes = new ArrayList<>(List.of(node("hub", "country")));
    private final List<DiagramEdge> edges = new ArrayList<>();

    @Test
    void fewSpokesStayAsTheyAre() {
        spokes("firm", Spokes.MAX_SPOKES, "is based in");
        Diagram diagram = diagram();
        assertSame(diagram, Spokes.grouped(diagram, Set.of()));
    }

    @Test
    void manyBecomeOneBoxForEachKindAndRelation() {
        spokes("firm", 30, "is based in");
        spokes("event", 20, "is about");
        Diagram grouped = Spokes.grouped(diagram(), Set.of());
        assertEquals(List.of("hub", "20 × event", "30 × firm"), labels(grouped));
        assertEquals(2, grouped.edges().size());
    }

    @Test
    void aKindOfOneOrTwoIsDrawnEach() {
        spokes("firm", 50, "is based in");
        spokes("lab", 2, "is based in");
        assertEquals(
                List.of("lab0", "lab1", "hub", "50 × firm"),
                labels(Spokes.grouped(diagram(), Set.of())).stream()
                        .sorted((one, other) -> rank(one) - rank(other))
                        .toList());
    }

    @Test
    void whatTouchesSomethingElseIsNoSpoke() {
        spokes("firm", 50, "is based in");
        edges.add(edge("firm0", "firm1", "owns", "Register"));
        assertTrue(labels(Spokes.grouped(diagram(), Set.of())).containsAll(List.of("firm0", "firm1", "48 × firm")));
    }

    @Test
    void membersAndSourcesAreNotLost() {
        spokes("firm", 50, "is based in");
        Diagram grouped = Spokes.grouped(diagram(), Set.of());
        DiagramNode group = grouped.nodes().stream()
                .filter(node -> node.label().startsWith("50"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("firm0; firm1; firm10; firm11; …"), group.remarks());
        assertEquals(List.of("Source 0", "Source 1"), grouped.edges().get(0).sources());
    }

    private void spokes(String kind, int number, String label) {
        IntStream.range(0, number).forEach(place -> {
            nodes.add(node(kind + place, kind));
            edges.add(edge(kind + place, "hub", label, "Source " + place % 2));
        });
    }

    private Diagram diagram() {
        return new Diagram(
                "test",
                new Caption("Test", List.of(), Optional.empty(), "1", List.of()),
                LayoutKind.STRESS,
                nodes,
                edges);
    }

    private static int rank(String label) {
        return label.startsWith("lab") ? 0 : label.equals("hub") ? 1 : 2;
    }

    private static List<String> labels(Diagram diagram) {
        return diagram.nodes().stream().map(DiagramNode::label).toList();
    }

    private static DiagramNode node(String name, String kind) {
        return new DiagramNode(name, name, kind, Optional.empty(), Optional.empty(), Period.ALWAYS, List.of());
    }

    private static DiagramEdge edge(String source, String target, String label, String said) {
        return new DiagramEdge(source, target, label, Period.ALWAYS, EdgeStyle.FACT, List.of(said));
    }
}
