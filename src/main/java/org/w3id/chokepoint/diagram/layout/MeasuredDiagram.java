package org.w3id.chokepoint.diagram.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.diagram.drawing.Axis;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.NodeText;
import org.w3id.chokepoint.diagram.drawing.Route;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;

/**
 * A diagram whose parts have their sizes, but not yet their places.
 *
 * @param nodes the words of each node
 * @param labels the words of each edge
 * @param ends for each edge the places in the list of the nodes that it joins
 */
record MeasuredDiagram(Diagram diagram, List<NodeText> nodes, List<TextBlock> labels, List<Ends> ends) {
    private static final double LABEL_SIZE = 11;
    private static final double LABEL_WIDTH = 150;

    /** The two nodes that an edge joins. */
    record Ends(int source, int target) {

        boolean joinsSame(Ends other) {
            return equals(other) || source == other.target && target == other.source;
        }

        boolean isLoop() {
            return source == target;
        }
    }

    static MeasuredDiagram of(Diagram diagram) {
        Map<String, Integer> places = diagram.places();
        return new MeasuredDiagram(
                diagram,
                diagram.nodes().stream().map(NodeText::of).toList(),
                diagram.edges().stream().map(MeasuredDiagram::label).toList(),
                diagram.edges().stream()
                        .map(edge -> new Ends(places.get(edge.source()), places.get(edge.target())))
                        .toList());
    }

    /** The drawing of this diagram, once its parts have their places. */
    Drawing drawing(List<Box> boxes, List<Route> routes, Optional<Axis> axis) {
        return new Drawing(diagram, nodes, boxes, labels, routes, axis).atMargin();
    }

    private static TextBlock label(DiagramEdge edge) {
        return TextBlock.of(edge.lines(), LABEL_SIZE, LABEL_WIDTH);
    }

    /** How many edges a node has. */
    long degree(int node) {
        return ends.stream()
                .filter(edge -> edge.source() == node || edge.target() == node)
                .count();
    }
}
