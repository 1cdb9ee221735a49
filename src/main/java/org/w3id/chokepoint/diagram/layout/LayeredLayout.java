package org.w3id.chokepoint.diagram.layout;

import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;

/** Arranges nodes in columns so that edges run to the right. */
final class LayeredLayout {

    private LayeredLayout() {}

    static Drawing arrange(Sketch sketch) {
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
        graph.layout(new LayeredLayoutProvider());
        return Drawing.of(sketch, graph.boxes(), graph.routes(), Optional.empty());
    }
}
