package org.w3id.chokepoint.diagram.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.Period;

/**
 * The same diagram told by its dates: edges become remarks in the boxes, for as arrows they would cross half of them,
 * and what has no date is named there.
 */
public final class TimelineView {
    private final Diagram diagram;
    private final Set<String> dated;
    private final Map<String, String> labels;

    private TimelineView(Diagram diagram) {
        this.diagram = diagram;
        this.dated = diagram.nodes().stream()
                .filter(node -> !node.period().equals(Period.ALWAYS))
                .map(DiagramNode::iri)
                .collect(Collectors.toSet());
        this.labels = diagram.nodes().stream().collect(Collectors.toMap(DiagramNode::iri, DiagramNode::label));
    }

    /** The diagram as it is, if nothing in it is dated. */
    public static Diagram of(Diagram diagram) {
        TimelineView timeline = new TimelineView(diagram);
        return timeline.dated.isEmpty() ? diagram : timeline.told();
    }

    private Diagram told() {
        List<DiagramNode> nodes = diagram.nodes().stream()
                .filter(node -> dated.contains(node.iri()) || isApart(node.iri()))
                .map(node -> node.with(remarks(node.iri())))
                .toList();
        return new Diagram(diagram.name(), diagram.caption(), diagram.layout(), nodes, List.of());
    }

    /** Whether a node touches nothing dated, so that no box would name it. */
    private boolean isApart(String iri) {
        return diagram.edges().stream()
                .filter(edge -> edge.source().equals(iri) || edge.target().equals(iri))
                .noneMatch(edge -> dated.contains(edge.source()) || dated.contains(edge.target()));
    }

    /** For each label of an edge a line with the names at the other end; between two dated nodes only at the first. */
    private List<String> remarks(String iri) {
        Map<String, String> remarks = new TreeMap<>();
        for (DiagramEdge edge : diagram.edges()) {
            if (edge.source().equals(iri)) {
                remarks.merge(words(edge), labels.get(edge.target()), TimelineView::list);
            } else if (edge.target().equals(iri) && !dated.contains(edge.source())) {
                remarks.merge("← " + words(edge), labels.get(edge.source()), TimelineView::list);
            }
        }
        return remarks.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static String list(String one, String other) {
        return one + "; " + other;
    }

    private static String words(DiagramEdge edge) {
        return edge.style() == EdgeStyle.FACT
                ? edge.text()
                : edge.text() + " (" + edge.style().word() + ")";
    }
}
