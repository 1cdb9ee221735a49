package org.w3id.chokepoint.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.core.AbstractLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.NodeText;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.drawing.Route;

/**
 * A sketch in the terms of the Eclipse Layout Kernel.
 *
 * @see <a href="https://eclipse.dev/elk/reference.html">ELK, algorithms and options</a>
 */
record ElkGraph(ElkNode root, List<ElkNode> nodes, List<ElkEdge> edges) {
    private static final int SEED = 1;

    static ElkGraph of(MeasuredDiagram sketch) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.RANDOM_SEED, SEED);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        List<ElkNode> nodes = new ArrayList<>();
        for (NodeText text : sketch.nodes()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(text.width(), text.height());
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (int place = 0; place < sketch.ends().size(); place++) {
            MeasuredDiagram.Ends ends = sketch.ends().get(place);
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(ends.source()), nodes.get(ends.target()));
            // ELK passes over labels without text.
            ElkLabel label = ElkGraphUtil.createLabel("label", edge);
            label.setDimensions(
                    sketch.labels().get(place).width() + 8,
                    sketch.labels().get(place).height() + 4);
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            edges.add(edge);
        }
        return new ElkGraph(root, nodes, edges);
    }

    void layout(AbstractLayoutProvider algorithm) {
        // Asking for the service makes ELK know the types of its own options.
        LayoutMetaDataService.getInstance();
        algorithm.initialize("");
        algorithm.layout(root, new BasicProgressMonitor());
        algorithm.dispose();
    }

    List<Box> boxes() {
        return nodes.stream()
                .map(node -> new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight()))
                .toList();
    }

    List<Route> routes() {
        return edges.stream().map(ElkGraph::route).toList();
    }

    private static Route route(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        ElkLabel label = edge.getLabels().get(0);
        return new Route(points, new Box(label.getX(), label.getY(), label.getWidth(), label.getHeight()));
    }
}
