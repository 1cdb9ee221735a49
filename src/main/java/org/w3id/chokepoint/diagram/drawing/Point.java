package org.w3id.chokepoint.diagram.drawing;

/** A place in a drawing, in pixels from the upper left corner. */
public record Point(double x, double y) {

    public Point plus(double right, double down) {
        return new Point(x + right, y + down);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The point at a share of the way to another. */
    public Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
