package org.w3id.chokepoint.diagram.drawing;

import java.util.List;

/**
 * The way of an edge, and the place of its label.
 *
 * @param points from the border of one node to that of the other
 */
public record Route(List<Point> points, Box label) {

    public Route {
        points = List.copyOf(points);
    }

    Route moved(double right, double down) {
        return new Route(points.stream().map(point -> point.plus(right, down)).toList(), label.moved(right, down));
    }
}
