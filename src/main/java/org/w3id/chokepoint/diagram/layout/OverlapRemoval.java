package org.w3id.chokepoint.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Point;

/** Pushes boxes apart until none lies on another. */
final class OverlapRemoval {
    private static final double GAP = 26;
    private static final double GROWTH = 1.08;
    private static final int ROUNDS_BEFORE_GROWTH = 40;

    private OverlapRemoval() {}

    static List<Box> removed(List<Box> boxes) {
        List<Box> moved = new ArrayList<>(boxes);
        for (int round = 1; push(moved); round++) {
            if (round % ROUNDS_BEFORE_GROWTH == 0) {
                moved.replaceAll(box -> Box.around(
                        new Point(box.centre().x() * GROWTH, box.centre().y() * GROWTH), box.width(), box.height()));
            }
        }
        return moved;
    }

    /** Pushes every two boxes that are too near; says whether there were any. */
    private static boolean push(List<Box> boxes) {
        boolean pushed = false;
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                if (boxes.get(one).isNear(boxes.get(other), GAP - 1)) {
                    pushApart(boxes, one, other);
                    pushed = true;
                }
            }
        }
        return pushed;
    }

    /** Along the axis in which less is missing, half of it each. */
    private static void pushApart(List<Box> boxes, int one, int other) {
        Box first = boxes.get(one);
        Box second = boxes.get(other);
        double right = second.centre().x() - first.centre().x();
        double down = second.centre().y() - first.centre().y();
        double missingRight = (first.width() + second.width()) / 2 + GAP - Math.abs(right);
        double missingDown = (first.height() + second.height()) / 2 + GAP - Math.abs(down);
        boolean sideways = missingRight < missingDown;
        double x = sideways ? Math.copySign(missingRight / 2, right) : 0;
        double y = sideways ? 0 : Math.copySign(missingDown / 2, down);
        boxes.set(one, first.moved(-x, -y));
        boxes.set(other, second.moved(x, y));
    }
}
