package org.w3id.chokepoint.diagram.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes and edges as they are to be drawn; independent of any format.
 *
 * @param name of the question, for files
 * @param nodes in the order of their IRIs
 * @param edges in the order of their ends, then labels
 */
public record Diagram(
        String name, Caption caption, LayoutKind layout, List<DiagramNode> nodes, List<DiagramEdge> edges) {

    public Diagram {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The same with other nodes and edges. */
    public Diagram with(List<DiagramNode> otherNodes, List<DiagramEdge> otherEdges) {
        return new Diagram(name, caption, layout, otherNodes, otherEdges);
    }

    /** The kinds of its nodes, in alphabetical order. */
    public List<String> kinds() {
        return nodes.stream().map(DiagramNode::kind).distinct().sorted().toList();
    }

    /** The styles of its edges, in the order of their names. */
    public List<EdgeStyle> styles() {
        return edges.stream().map(DiagramEdge::style).distinct().sorted().toList();
    }

    /** The place of each node in the list, by its IRI. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        nodes.forEach(node -> places.put(node.iri(), places.size()));
        return places;
    }
}
