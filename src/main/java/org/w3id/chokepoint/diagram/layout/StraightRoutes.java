package org.w3id.chokepoint.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.drawing.Route;
import org.w3id.chokepoint.diagram.drawing.TextBlock;

/** Draws edges as straight lines, bent where several join the same nodes, and finds room for their labels. */
final class StraightRoutes {
    private static final double BEND = 34;
    private static final double LOOP = 26;
    private static final double[] SHARES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    /** Room for the head of an arrow. */
    private static final double HEAD = 16;

    private static final double STEP = 10;
    private static final int DIRECTIONS = 16;

    private final MeasuredDiagram sketch;
    private final List<Box> boxes;
    private final List<Box> taken;

    private StraightRoutes(MeasuredDiagram sketch, List<Box> boxes) {
        this.sketch = sketch;
        this.boxes = boxes;
        this.taken = new ArrayList<>(boxes);
    }

    static List<Route> of(MeasuredDiagram sketch, List<Box> boxes) {
        StraightRoutes routes = new StraightRoutes(sketch, boxes);
        List<List<Point>> lines = IntStream.range(0, sketch.ends().size())
                .mapToObj(routes::points)
                .toList();
        lines.forEach(points -> routes.taken.add(Box.around(points.get(points.size() - 1), HEAD, HEAD)));
        return IntStream.range(0, lines.size())
                .mapToObj(edge -> routes.route(edge, lines.get(edge)))
                .toList();
    }

    private Route route(int edge, List<Point> points) {
        TextBlock text = sketch.labels().get(edge);
        Box label = free(points, text.width() + 8, text.height() + 4);
        taken.add(label);
        return new Route(points, label);
    }

    private List<Point> points(int edge) {
        MeasuredDiagram.Ends ends = sketch.ends().get(edge);
        Box from = boxes.get(ends.source());
        Box to = boxes.get(ends.target());
        double turn = bend(edge);
        if (ends.isLoop()) {
            return loop(from, Math.abs(turn));
        }
        Point start = from.centre();
        Point end = to.centre();
        if (turn == 0) {
            return List.of(from.border(end), to.border(start));
        }
        // Always seen from the same end, or the bends of an edge and of its opposite would fall together.
        double sign = ends.source() < ends.target() ? 1 : -1;
        double length = Math.max(1, start.distance(end));
        Point middle = start.towards(end, 0.5)
                .plus(-(end.y() - start.y()) / length * turn * sign, (end.x() - start.x()) / length * turn * sign);
        return List.of(from.border(middle), middle, to.border(middle));
    }

    /** How far an edge is bent aside: the first of its pair of nodes not at all, the next ones to both sides by turns. */
    private double bend(int edge) {
        int place = 0;
        for (int earlier = 0; earlier < edge; earlier++) {
            if (sketch.ends().get(earlier).joinsSame(sketch.ends().get(edge))) {
                place++;
            }
        }
        return (place + 1) / 2 * (place % 2 == 0 ? BEND : -BEND);
    }

    private static List<Point> loop(Box box, double further) {
        double reach = LOOP + further / 2;
        Point corner = new Point(box.right(), box.y());
        return List.of(
                corner.plus(-reach, 0),
                corner.plus(-reach, -reach),
                corner.plus(reach, -reach),
                corner.plus(reach, 12),
                corner.plus(0, 12));
    }

    /** The first free place on the line, else the nearest free one around its middle. */
    private Box free(List<Point> points, double width, double height) {
        for (double share : SHARES) {
            Box box = Box.around(along(points, share), width, height);
            if (isFree(box)) {
                return box;
            }
        }
        Point middle = along(points, 0.5);
        for (int ring = 1; ; ring++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                Point centre = middle.plus(StrictMath.cos(angle) * ring * STEP, StrictMath.sin(angle) * ring * STEP);
                Box box = Box.around(centre, width, height);
                if (isFree(box)) {
                    return box;
                }
            }
        }
    }

    private boolean isFree(Box box) {
        return taken.stream().noneMatch(other -> other.isNear(box, 2));
    }

    private static Point along(List<Point> points, double share) {
        double length = 0;
        for (int each = 1; each < points.size(); each++) {
            length += points.get(each - 1).distance(points.get(each));
        }
        double rest = length * share;
        for (int each = 1; each < points.size(); each++) {
            double part = points.get(each - 1).distance(points.get(each));
            if (rest <= part && part > 0) {
                return points.get(each - 1).towards(points.get(each), rest / part);
            }
            rest -= part;
        }
        return points.get(points.size() - 1);
    }
}
