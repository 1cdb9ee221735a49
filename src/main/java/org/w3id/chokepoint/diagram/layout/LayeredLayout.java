package org.w3id.chokepoint.diagram.layout;

import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.graph.ElkNode;
import org.w3id.chokepoint.diagram.drawing.Drawing;

/** Arranges nodes in columns so that edges run to the right. */
final class LayeredLayout {
    private static final double ROOM_PER_EDGE = 9;

    private LayeredLayout() {}

    static Drawing arrange(MeasuredDiagram sketch) {
        ElkGraph graph = ElkGraph.of(sketch);
        graph.root()
                .setProperty(CoreOptions.DIRECTION, Direction.RIGHT)
                .setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL)
                .setProperty(CoreOptions.ASPECT_RATIO, 1.6)
                .setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF)
                .setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0)
                .setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0)
                .setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0)
                .setProperty(LayeredOptions.SPACING_EDGE_LABEL, 2.0)
                .setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0)
                .setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        growHubs(sketch, graph);
        graph.layout(new LayeredLayoutProvider());
        return sketch.drawing(graph.boxes(), graph.routes(), Optional.empty());
    }

    /** A node with many edges on one side is so high that they stay apart where they meet it. */
    private static void growHubs(MeasuredDiagram sketch, ElkGraph graph) {
        for (int node = 0; node < graph.nodes().size(); node++) {
            int place = node;
            long out = sketch.ends().stream()
                    .filter(ends -> ends.source() == place)
                    .count();
            long in = sketch.ends().stream()
                    .filter(ends -> ends.target() == place)
                    .count();
            ElkNode box = graph.nodes().get(node);
            box.setHeight(Math.max(box.getHeight(), ROOM_PER_EDGE * (Math.max(in, out) + 1)));
        }
    }
}
