package org.w3id.chokepoint.diagram.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.drawing.Axis;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.NodeText;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.drawing.Route;

/** Arranges dated nodes below an axis of time, in as many rows as keep them apart, and the undated ones below these. */
final class TimelineLayout {
    private static final double ROOM_PER_EVENT = 85;
    private static final double MIN_WIDTH = 900;
    private static final double MAX_WIDTH = 4000;
    private static final double GAP = 34;
    private static final double BELOW_AXIS = 40;

    private final MeasuredDiagram sketch;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Optional<LocalDate>> dates;
    private final TimeScale scale;
    private final double rowHeight;

    private TimelineLayout(MeasuredDiagram sketch) {
        this.sketch = sketch;
        this.dates = sketch.diagram().nodes().stream()
                .map(node -> TimeScale.day(node.period()))
                .toList();
        List<LocalDate> days = dates.stream().flatMap(Optional::stream).sorted().toList();
        this.scale = TimeScale.of(days, Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, days.size() * ROOM_PER_EVENT)));
        this.rowHeight = GAP
                + sketch.nodes().stream().mapToDouble(NodeText::height).max().orElse(0);
        sketch.nodes().forEach(text -> boxes.add(new Box(0, 0, text.width(), text.height())));
    }

    static Drawing arrange(MeasuredDiagram sketch) {
        TimelineLayout layout = new TimelineLayout(sketch);
        layout.placeUndated(layout.placeDated() + BELOW_AXIS);
        List<Route> routes = StraightRoutes.of(sketch, layout.boxes);
        return sketch.drawing(List.copyOf(layout.boxes), routes, layout.axis());
    }

    /** Each event below its day, as high as the earlier ones leave room. */
    private double placeDated() {
        List<Integer> byDate = IntStream.range(0, boxes.size())
                .filter(node -> dates.get(node).isPresent())
                .boxed()
                .sorted(Comparator.comparing(node -> dates.get(node).orElseThrow()))
                .toList();
        List<Box> placed = new ArrayList<>();
        for (int node : byDate) {
            Box start = boxes.get(node).moved(scale.x(dates.get(node).orElseThrow()), BELOW_AXIS);
            Box box = Stream.concat(
                            Stream.of(start),
                            placed.stream().map(above -> start.moved(0, above.bottom() + GAP - BELOW_AXIS)))
                    .sorted(Comparator.comparing(Box::y))
                    .filter(place -> placed.stream().noneMatch(other -> other.isNear(place, GAP - 1)))
                    .findFirst()
                    .orElseThrow();
            placed.add(box);
            boxes.set(node, box);
        }
        return placed.stream().mapToDouble(Box::bottom).max().orElse(0);
    }

    /** Each as near as may be below what it is joined to. */
    private void placeUndated(double top) {
        List<Integer> undated = IntStream.range(0, boxes.size())
                .filter(node -> dates.get(node).isEmpty())
                .boxed()
                .sorted(Comparator.comparing(this::meanOfNeighbours))
                .toList();
        double x = 0;
        double y = top;
        for (int node : undated) {
            if (x > 0 && x + boxes.get(node).width() > scale.width()) {
                x = 0;
                y += rowHeight;
            }
            boxes.set(node, boxes.get(node).moved(x, y));
            x += boxes.get(node).width() + GAP;
        }
    }

    private double meanOfNeighbours(int node) {
        return sketch.ends().stream()
                .flatMapToDouble(ends -> ends.source() == node
                        ? DoubleStream.of(boxes.get(ends.target()).x())
                        : ends.target() == node
                                ? DoubleStream.of(boxes.get(ends.source()).x())
                                : DoubleStream.empty())
                .average()
                .orElse(scale.width());
    }

    private Optional<Axis> axis() {
        List<Point> drops = IntStream.range(0, boxes.size())
                .filter(node -> dates.get(node).isPresent())
                .mapToObj(node ->
                        new Point(boxes.get(node).x() + 1, boxes.get(node).y()))
                .toList();
        return drops.isEmpty()
                ? Optional.empty()
                : Optional.of(new Axis(new Point(0, 0), scale.width(), scale.ticks(), drops));
    }
}
