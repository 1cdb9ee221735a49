package org.w3id.chokepoint.diagram.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.Diagram;

/**
 * A diagram whose parts have their places.
 *
 * @param texts the words of each node, in the order of the diagram
 * @param boxes the place of each node
 * @param labels the words of each edge, in the order of the diagram
 * @param routes the way of each edge
 * @param axis of a timeline
 */
public record Drawing(
        Diagram diagram,
        List<NodeText> texts,
        List<Box> boxes,
        List<TextBlock> labels,
        List<Route> routes,
        Optional<Axis> axis) {
    private static final double MARGIN = 24;

    /** This drawing shifted so that it begins at the margin. */
    public Drawing atMargin() {
        Box extent = extent();
        double right = Math.round(MARGIN - extent.x());
        double down = Math.round(MARGIN - extent.y());
        return new Drawing(
                diagram,
                texts,
                boxes.stream().map(box -> box.moved(right, down)).toList(),
                labels,
                routes.stream().map(route -> route.moved(right, down)).toList(),
                axis.map(line -> line.moved(right, down)));
    }

    public double width() {
        return Math.ceil(extent().right() + MARGIN);
    }

    public double height() {
        return Math.ceil(extent().bottom() + MARGIN);
    }

    private Box extent() {
        Stream<Box> points = routes.stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.label()),
                        route.points().stream().map(point -> new Box(point.x(), point.y(), 0, 0))));
        Stream<Box> line =
                axis.stream().map(each -> new Box(each.start().x(), each.start().y() - 20, each.length() + 40, 20));
        return Stream.of(boxes.stream(), points, line)
                .flatMap(part -> part)
                .reduce(Box::and)
                .orElse(new Box(0, 0, 0, 0));
    }
}
