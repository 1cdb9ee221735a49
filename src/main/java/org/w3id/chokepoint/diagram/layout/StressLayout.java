package org.w3id.chokepoint.diagram.layout;

import java.util.List;
import java.util.Optional;
import org.eclipse.elk.alg.force.options.StressOptions;
import org.eclipse.elk.alg.force.stress.StressLayoutProvider;

/** Arranges nodes so that their distances tell how many steps lie between them. */
final class StressLayout {
    private static final double EDGE_LENGTH = 230;
    /** More steps change nothing that the eye would see, and take seconds when there are many nodes. */
    private static final int MOST_STEPS = 60;

    private StressLayout() {}

    static Drawing arrange(Sketch sketch) {
        ElkGraph graph = ElkGraph.of(sketch);
        graph.root()
                .setProperty(StressOptions.DESIRED_EDGE_LENGTH, EDGE_LENGTH)
                .setProperty(StressOptions.ITERATION_LIMIT, MOST_STEPS)
                .setProperty(StressOptions.EPSILON, 0.001);
        graph.layout(new StressLayoutProvider());
        List<Box> boxes = Overlaps.removed(graph.boxes());
        return Drawing.of(sketch, boxes, StraightRoutes.of(sketch, boxes), Optional.empty());
    }
}
