package org.w3id.chokepoint.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Point;

/** Moves boxes away from the lines that would run below them, as far as there is room. */
final class EdgeClearance {
    private static final int ROUNDS = 80;
    private static final double GAP = 10;
    private static final double CAUTION = 0.6;

    private EdgeClearance() {}

    static List<Box> given(MeasuredDiagram sketch, List<Box> boxes) {
        List<Box> moved = OverlapRemoval.removed(boxes);
        for (int round = 0; round < ROUNDS; round++) {
            List<Box> next = new ArrayList<>(moved);
            boolean changed = false;
            for (MeasuredDiagram.Ends edge : sketch.ends()) {
                changed |= clear(next, edge);
            }
            moved = OverlapRemoval.removed(next);
            if (!changed) {
                break;
            }
        }
        return moved;
    }

    private static boolean clear(List<Box> boxes, MeasuredDiagram.Ends edge) {
        boolean changed = false;
        for (int node = 0; node < boxes.size(); node++) {
            if (node != edge.source() && node != edge.target() && !edge.isLoop()) {
                Point start = boxes.get(edge.source()).centre();
                Point end = boxes.get(edge.target()).centre();
                Box clear = cleared(boxes.get(node), start, end);
                changed |= boxes.set(node, clear) != clear;
            }
        }
        return changed;
    }

    /** The box, moved aside if the line from start to end is too near. */
    private static Box cleared(Box box, Point start, Point end) {
        double length = Math.max(1, start.distance(end));
        double right = (end.x() - start.x()) / length;
        double down = (end.y() - start.y()) / length;
        Point centre = box.centre();
        double along = (centre.x() - start.x()) * right + (centre.y() - start.y()) * down;
        double aside = (centre.y() - start.y()) * right - (centre.x() - start.x()) * down;
        double half = (Math.abs(down) * box.width() + Math.abs(right) * box.height()) / 2 + GAP;
        if (along <= 0 || along >= length || Math.abs(aside) >= half) {
            return box;
        }
        double way = Math.copySign((half - Math.abs(aside)) * CAUTION + 1, aside);
        return box.moved(-down * way, right * way);
    }
}
