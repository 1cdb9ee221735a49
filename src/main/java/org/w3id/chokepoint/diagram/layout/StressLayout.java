package org.w3id.chokepoint.diagram.layout;

import java.util.List;
import java.util.Optional;
import org.eclipse.elk.alg.force.options.StressOptions;
import org.eclipse.elk.alg.force.stress.StressLayoutProvider;
import org.eclipse.elk.core.options.CoreOptions;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.Point;

/** Arranges nodes so that their distances tell how many steps lie between them. */
final class StressLayout {
    private static final double MIN_LENGTH = 240;
    private static final double MAX_LENGTH = 1200;
    private static final double ROOM_PER_NEIGHBOUR = 22;
    /** More steps change nothing that the eye would see, and take seconds when there are many nodes. */
    private static final int MAX_STEPS = 200;

    private StressLayout() {}

    static Drawing arrange(MeasuredDiagram sketch) {
        ElkGraph graph = ElkGraph.of(sketch);
        // Else ELK first runs its force layout, which takes ten times as long.
        graph.root().setProperty(CoreOptions.INTERACTIVE, true);
        graph.root().setProperty(StressOptions.ITERATION_LIMIT, MAX_STEPS).setProperty(StressOptions.EPSILON, 0.001);
        for (int edge = 0; edge < sketch.ends().size(); edge++) {
            graph.edges()
                    .get(edge)
                    .setProperty(
                            StressOptions.DESIRED_EDGE_LENGTH,
                            length(sketch, sketch.ends().get(edge)));
        }
        List<Point> places = SpiralPlacement.of(sketch);
        for (int node = 0; node < places.size(); node++) {
            graph.nodes()
                    .get(node)
                    .setLocation(places.get(node).x(), places.get(node).y());
        }
        graph.layout(new StressLayoutProvider());
        List<Box> boxes = EdgeClearance.given(sketch, graph.boxes());
        return sketch.drawing(boxes, StraightRoutes.of(sketch, boxes), Optional.empty());
    }

    /** Around a node with many neighbours there must be room for all of them. */
    private static double length(MeasuredDiagram sketch, MeasuredDiagram.Ends edge) {
        return Math.min(
                MAX_LENGTH,
                Math.max(
                        MIN_LENGTH,
                        ROOM_PER_NEIGHBOUR * Math.max(sketch.degree(edge.source()), sketch.degree(edge.target()))));
    }
}
