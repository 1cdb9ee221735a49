package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.diagram.DiagramArbitraries;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/** A file for Graphviz is read by JGraphT, which knows the grammar of DOT. */
class DotRoundTripTest {
    private final Map<String, String> tooltips = new TreeMap<>();
    private final Map<DefaultEdge, Map<String, String>> edges = new LinkedHashMap<>();
    private Graph<String, DefaultEdge> graph;

    /** JGraphT, other than Graphviz, takes a quotation mark after an escaped backslash for a part of the text. */
    @Provide
    Arbitrary<Diagram> diagrams() {
        return DiagramArbitraries.diagrams(LayoutKind.LAYERED)
                .filter(diagram -> !Written.text("dot", diagram).contains("\\\\\""));
    }

    @Property(tries = 100)
    void nodesAndEdgesAreThoseOfTheDiagram(@ForAll("diagrams") Diagram diagram) {
        read(diagram);
        assertEquals(diagram.nodes().stream().map(DiagramNode::iri).toList(), List.copyOf(tooltips.values()));
        List<String> expected = diagram.edges().stream()
                .map(edge -> ends(edge) + edge.text())
                .sorted()
                .toList();
        assertEquals(expected, said());
    }

    @Test
    void twoEdgesBetweenTheSameNodesAndALoopStayApart() {
        read(MadeDiagram.hostile(LayoutKind.LAYERED));
        assertEquals(4, graph.edgeSet().size());
        assertTrue(graph.edgeSet().stream()
                .anyMatch(edge -> graph.getEdgeSource(edge).equals(graph.getEdgeTarget(edge))));
    }

    @Test
    void layoutTellsGraphvizWhichProgramToUse() {
        assertTrue(Written.text("dot", MadeDiagram.of(LayoutKind.STRESS, 3)).contains("layout=neato"));
        assertTrue(Written.text("dot", MadeDiagram.of(LayoutKind.LAYERED, 3)).contains("layout=dot"));
    }

    @Test
    void linesTellOnWhatAnEdgeRests() {
        read(MadeDiagram.hostile(LayoutKind.LAYERED));
        assertEquals(
                List.of("bold", "dashed", "dotted", "solid"),
                edges.values().stream().map(each -> each.get("style")).sorted().toList());
    }

    @Test
    void backslashAtTheEndOfATextDoesNotSwallowTheQuotationMark() {
        String dot = Written.text("dot", MadeDiagram.labelled("a\\"));
        assertTrue(dot.contains("label=\"a\\\\\\nkind"), dot);
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        edges.forEach((edge, values) -> said.add(tooltips.get(graph.getEdgeSource(edge)) + " "
                + tooltips.get(graph.getEdgeTarget(edge)) + " " + values.get("tooltip")));
        return said.stream().sorted().toList();
    }

    private static String ends(DiagramEdge edge) {
        return edge.source() + " " + edge.target() + " ";
    }

    private void read(Diagram diagram) {
        graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        tooltips.clear();
        edges.clear();
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(name -> name);
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("tooltip")) {
                tooltips.put(key.getFirst(), plain(value.getValue()));
            }
        });
        importer.addEdgeAttributeConsumer((key, value) -> edges.computeIfAbsent(key.getFirst(), edge -> new TreeMap<>())
                .put(key.getSecond(), plain(value.getValue())));
        importer.importGraph(graph, new StringReader(Written.text("dot", diagram)));
    }

    /** What Graphviz shows for a value: backslashes escape, and entities are read. */
    private static String plain(String value) {
        return value.replace("\\\\", "\\").replace("&amp;", "&");
    }
}
