package org.w3id.chokepoint.diagram.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nodes and edges as they are to be drawn; independent of any format.
 *
 * @param name of the question, for files
 * @param nodes in the order of their IRIs
 * @param edges in the order of their ends, then labels
 * @param size what a picture of it has to fit on; empty if it may be as large as it is
 */
public record Diagram(
        String name,
        Caption caption,
        LayoutKind layout,
        List<DiagramNode> nodes,
        List<DiagramEdge> edges,
        Optional<PageSize> size) {

    public Diagram {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A diagram as large as it is. */
    public Diagram(String name, Caption caption, LayoutKind layout, List<DiagramNode> nodes, List<DiagramEdge> edges) {
        this(name, caption, layout, nodes, edges, Optional.empty());
    }

    /** The same, to fit on a page. */
    public Diagram on(PageSize page) {
        return new Diagram(name, caption, layout, nodes, edges, Optional.of(page));
    }

    /** The same with other nodes and edges. */
    public Diagram with(List<DiagramNode> otherNodes, List<DiagramEdge> otherEdges) {
        return new Diagram(name, caption, layout, otherNodes, otherEdges, size);
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
