package org.w3id.chokepoint.diagram.narrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.Period;

/** Whatever the shape of a diagram, grouping its spokes loses no thing, no relation and no source. */
class SpokesPropertiesTest {
    private static final int HUBS = 3;

    @Property(tries = 60, seed = "1")
    void nothingIsLost(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        Diagram diagram = random(seed);
        Diagram grouped = Spokes.grouped(diagram, Set.of());
        assertEquals(
                diagram.nodes().size(),
                grouped.nodes().stream().mapToInt(SpokesPropertiesTest::members).sum());
        assertEquals(sources(diagram), sources(grouped));
        assertEquals(labels(diagram), labels(grouped));
        Set<String> nodes = grouped.nodes().stream().map(DiagramNode::iri).collect(Collectors.toSet());
        assertEquals(grouped.nodes().size(), nodes.size(), "each box once");
        grouped.edges()
                .forEach(edge -> assertTrue(nodes.containsAll(List.of(edge.source(), edge.target())), edge.toString()));
    }

    @Property(tries = 30, seed = "2")
    void orderOfNodesAndEdgesDoesNotMatter(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        Diagram diagram = random(seed);
        List<DiagramNode> nodes = new ArrayList<>(diagram.nodes());
        List<DiagramEdge> edges = new ArrayList<>(diagram.edges());
        Collections.shuffle(nodes, new Random(seed));
        Collections.shuffle(edges, new Random(seed));
        Diagram shuffled = new Diagram(diagram.name(), diagram.caption(), diagram.layout(), nodes, edges);
        Diagram grouped = Spokes.grouped(diagram, Set.of());
        assertEquals(
                Set.copyOf(grouped.nodes()),
                Set.copyOf(Spokes.grouped(shuffled, Set.of()).nodes()));
        assertEquals(
                Set.copyOf(grouped.edges()),
                Set.copyOf(Spokes.grouped(shuffled, Set.of()).edges()));
    }

    @Property(tries = 30, seed = "3")
    void whatIsGroupedIsGroupedOnce(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        Diagram grouped = Spokes.grouped(random(seed), Set.of());
        assertSame(grouped, Spokes.grouped(grouped, Set.of()));
    }

    @Test
    void hubThatPointsAtItselfIsStillAHub() {
        List<DiagramNode> nodes = new ArrayList<>(List.of(node("hub", "firm")));
        List<DiagramEdge> edges = new ArrayList<>(List.of(edge("hub", "hub", "owns", "Register")));
        for (int at = 0; at < 50; at++) {
            nodes.add(node("spoke" + at, "firm"));
            edges.add(edge("hub", "spoke" + at, "owns", "Register"));
        }
        Diagram grouped = Spokes.grouped(diagram(nodes, edges), Set.of());
        assertEquals(2, grouped.nodes().size());
        assertEquals(2, grouped.edges().size());
    }

    @Test
    void spokeThatPointsAtItselfIsDrawn() {
        List<DiagramNode> nodes = new ArrayList<>(List.of(node("hub", "firm")));
        List<DiagramEdge> edges = new ArrayList<>();
        for (int at = 0; at < 50; at++) {
            nodes.add(node("spoke" + at, "firm"));
            edges.add(edge("hub", "spoke" + at, "owns", "Register"));
        }
        edges.add(edge("spoke0", "spoke0", "owns", "Register"));
        assertEquals(
                Set.of("hub", "spoke0", "49 × firm"),
                Spokes.grouped(diagram(nodes, edges), Set.of()).nodes().stream()
                        .map(DiagramNode::label)
                        .collect(Collectors.toSet()));
    }

    private static Diagram random(int seed) {
        Random random = new Random(seed);
        List<DiagramNode> nodes = new ArrayList<>();
        List<DiagramEdge> edges = new ArrayList<>();
        for (int hub = 0; hub < HUBS; hub++) {
            nodes.add(node("hub" + hub, "hub"));
            int spokes = random.nextInt(70);
            for (int at = 0; at < spokes; at++) {
                String name = "hub" + hub + "-spoke" + at;
                nodes.add(node(name, "kind " + random.nextInt(3)));
                boolean out = random.nextBoolean();
                edges.add(edge(
                        out ? name : "hub" + hub,
                        out ? "hub" + hub : name,
                        "r" + random.nextInt(2),
                        "s" + random.nextInt(9)));
            }
        }
        for (int more = random.nextInt(5); more > 0; more--) {
            DiagramNode one = nodes.get(random.nextInt(nodes.size()));
            DiagramNode other = nodes.get(random.nextInt(nodes.size()));
            edges.add(edge(one.iri(), other.iri(), "crosses", "s" + random.nextInt(9)));
        }
        return diagram(nodes, edges.stream().distinct().toList());
    }

    /** A box of many says how many. */
    private static int members(DiagramNode node) {
        return node.label().matches("\\d+ × .*") ? Integer.parseInt(node.label().replaceFirst(" .*", "")) : 1;
    }

    private static Set<String> sources(Diagram diagram) {
        return diagram.edges().stream()
                .flatMap(edge -> edge.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> labels(Diagram diagram) {
        return diagram.edges().stream().map(DiagramEdge::label).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Diagram diagram(List<DiagramNode> nodes, List<DiagramEdge> edges) {
        Caption caption = new Caption("Test", List.of(), Optional.empty(), "1", List.of());
        return new Diagram("test", caption, LayoutKind.STRESS, nodes, edges);
    }

    private static DiagramNode node(String name, String kind) {
        return new DiagramNode(name, name, kind, Optional.empty(), Optional.empty(), Period.ALWAYS, List.of());
    }

    private static DiagramEdge edge(String source, String target, String label, String said) {
        return new DiagramEdge(
                source,
                target,
                label,
                Period.ALWAYS,
                EdgeStyle.FACT,
                Stream.of(said).toList());
    }
}
