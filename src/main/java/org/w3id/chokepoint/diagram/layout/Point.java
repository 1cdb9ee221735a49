package org.w3id.chokepoint.diagram.layout;

/** A place in a drawing, in pixels from the upper left corner. */
public record Point(double x, double y) {

    Point plus(double right, double down) {
        return new Point(x + right, y + down);
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The point at a share of the way to another. */
    Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
