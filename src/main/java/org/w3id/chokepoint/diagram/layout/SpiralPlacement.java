package org.w3id.chokepoint.diagram.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.chokepoint.diagram.drawing.Point;

/** Where nodes lie before they are arranged: on a spiral, from the one with most edges step by step outwards. */
final class SpiralPlacement {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double ROOM = 140;

    private SpiralPlacement() {}

    /** The place of each node. */
    static List<Point> of(MeasuredDiagram sketch) {
        List<Integer> order = List.copyOf(order(sketch));
        List<Point> places = new ArrayList<>(Collections.nCopies(order.size(), new Point(0, 0)));
        for (int turn = 0; turn < order.size(); turn++) {
            double radius = ROOM * Math.sqrt(turn);
            double angle = GOLDEN_ANGLE * turn;
            places.set(order.get(turn), new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)));
        }
        return places;
    }

    private static Set<Integer> order(MeasuredDiagram sketch) {
        Set<Integer> order = new LinkedHashSet<>();
        IntStream.range(0, sketch.nodes().size())
                .boxed()
                .sorted(Comparator.comparing((Integer node) -> -sketch.degree(node)))
                .forEach(start -> addReachable(start, sketch, order));
        return order;
    }

    private static void addReachable(int start, MeasuredDiagram sketch, Set<Integer> order) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (order.add(node)) {
                for (MeasuredDiagram.Ends edge : sketch.ends()) {
                    if (edge.source() == node) {
                        queue.add(edge.target());
                    } else if (edge.target() == node) {
                        queue.add(edge.source());
                    }
                }
            }
        }
    }
}
