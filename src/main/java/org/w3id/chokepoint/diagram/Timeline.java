package org.w3id.chokepoint.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same diagram told by its dates: what has none stands as a remark in the boxes of what has. */
public final class Timeline {

    private Timeline() {}

    /** The diagram as it is, if nothing in it is dated. */
    public static Diagram of(Diagram diagram) {
        Set<String> dated = diagram.nodes().stream()
                .filter(node -> !node.period().equals(Period.ALWAYS))
                .map(DiagramNode::iri)
                .collect(Collectors.toSet());
        if (dated.isEmpty()) {
            return diagram;
        }
        Map<String, String> labels =
                diagram.nodes().stream().collect(Collectors.toMap(DiagramNode::iri, DiagramNode::label));
        List<DiagramNode> nodes = diagram.nodes().stream()
                .filter(node -> dated.contains(node.iri()) || isApart(node, diagram.edges(), dated))
                .map(node -> node.with(remarks(node, diagram.edges(), dated, labels)))
                .toList();
        Set<String> shown = nodes.stream().map(DiagramNode::iri).collect(Collectors.toSet());
        List<DiagramEdge> edges = diagram.edges().stream()
                .filter(edge -> shown.contains(edge.source())
                        && shown.contains(edge.target())
                        && dated.contains(edge.source()) == dated.contains(edge.target()))
                .toList();
        return new Diagram(diagram.name(), diagram.caption(), diagram.layout(), nodes, edges);
    }

    /** Whether a node without date touches nothing dated, so that no box could name it. */
    private static boolean isApart(DiagramNode node, List<DiagramEdge> edges, Set<String> dated) {
        return edges.stream()
                .noneMatch(edge -> edge.source().equals(node.iri()) && dated.contains(edge.target())
                        || edge.target().equals(node.iri()) && dated.contains(edge.source()));
    }

    /** For each label of an edge to or from what has no date a line with the names there. */
    private static List<String> remarks(
            DiagramNode node, List<DiagramEdge> edges, Set<String> dated, Map<String, String> labels) {
        Map<String, String> remarks = new TreeMap<>();
        if (dated.contains(node.iri())) {
            Stream.concat(
                            edges.stream()
                                    .filter(edge -> edge.source().equals(node.iri()) && !dated.contains(edge.target()))
                                    .map(edge -> Map.entry(words(edge), labels.get(edge.target()))),
                            edges.stream()
                                    .filter(edge -> edge.target().equals(node.iri()) && !dated.contains(edge.source()))
                                    .map(edge -> Map.entry("← " + words(edge), labels.get(edge.source()))))
                    .forEach(entry ->
                            remarks.merge(entry.getKey(), entry.getValue(), (one, other) -> one + "; " + other));
        }
        return remarks.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static String words(DiagramEdge edge) {
        return edge.style() == EdgeStyle.FACT
                ? edge.text()
                : edge.text() + " (" + edge.style().word() + ")";
    }
}
