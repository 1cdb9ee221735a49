package org.w3id.chokepoint.diagram.drawing;

/**
 * An upright rectangle.
 *
 * @param x its left side
 * @param y its upper side
 */
public record Box(double x, double y, double width, double height) {

    public static Box around(Point centre, double width, double height) {
        return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** Whether two boxes are nearer to each other than a gap. */
    public boolean isNear(Box other, double gap) {
        return x < other.right() + gap
                && other.x < right() + gap
                && y < other.bottom() + gap
                && other.y < bottom() + gap;
    }

    public Box moved(double right, double down) {
        return new Box(x + right, y + down, width, height);
    }

    /** The smallest box that holds both. */
    Box and(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** Where the line from the centre to a point leaves the box. */
    public Point border(Point outside) {
        Point centre = centre();
        double right = Math.abs(outside.x() - centre.x());
        double down = Math.abs(outside.y() - centre.y());
        double share = Math.min(
                right == 0 ? Double.POSITIVE_INFINITY : width / 2 / right,
                down == 0 ? Double.POSITIVE_INFINITY : height / 2 / down);
        return centre.towards(outside, Math.min(share, 1));
    }
}
