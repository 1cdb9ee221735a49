package org.w3id.chokepoint.diagram.drawing;

import java.util.List;

/**
 * The axis of a timeline.
 *
 * @param start its left end
 * @param ticks the years or months on it
 * @param drops for each event the point to which a line goes down from the axis
 */
public record Axis(Point start, double length, List<Tick> ticks, List<Point> drops) {

    /** A day that is written at the axis. */
    public record Tick(Point place, String label) {}

    Axis moved(double right, double down) {
        return new Axis(
                start.plus(right, down),
                length,
                ticks.stream()
                        .map(tick -> new Tick(tick.place.plus(right, down), tick.label))
                        .toList(),
                drops.stream().map(drop -> drop.plus(right, down)).toList());
    }
}
