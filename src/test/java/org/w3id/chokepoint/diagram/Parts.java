package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;

/** The parts of a diagram that a test looks at. */
final class Parts {

    private Parts() {}

    static DiagramEdge only(Diagram diagram) {
        assertEquals(1, diagram.edges().size(), diagram.edges().toString());
        return diagram.edges().get(0);
    }

    static DiagramNode node(Diagram diagram, String name) {
        Optional<DiagramNode> found = diagram.nodes().stream()
                .filter(node -> local(node.iri()).equals(name))
                .findFirst();
        return found.orElseThrow();
    }

    static List<String> labels(Diagram diagram) {
        return diagram.nodes().stream().map(DiagramNode::label).toList();
    }

    static String local(String iri) {
        return iri.replaceFirst("^.*[/#]", "");
    }

    static DiagramEdge edge(Diagram diagram, String source, String label) {
        return diagram.edges().stream()
                .filter(edge ->
                        edge.source().endsWith("/" + source) && edge.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
