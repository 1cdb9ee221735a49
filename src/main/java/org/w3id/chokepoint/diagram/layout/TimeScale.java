package org.w3id.chokepoint.diagram.layout;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.diagram.drawing.Axis;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.model.DateSpan;

/**
 * Days as places on an axis.
 *
 * @param first day of the axis, the first of a month or year
 * @param step from tick to tick
 * @param days how many there are
 * @param width of the axis
 */
record TimeScale(LocalDate first, Period step, long days, double width) {
    private static final long LONG = 365L * 3;
    private static final int MAX_TICKS = 30;

    /** @param days of the events, the first one first; none if nothing is dated */
    static TimeScale of(List<LocalDate> days, double width) {
        if (days.isEmpty()) {
            return new TimeScale(LocalDate.EPOCH, Period.ofYears(1), 1, width);
        }
        LocalDate start = days.get(0);
        LocalDate end = days.get(days.size() - 1);
        long span = end.toEpochDay() - start.toEpochDay();
        Period step = span > LONG
                ? Period.ofYears((int) Math.max(1, span / 365 / MAX_TICKS))
                : Period.ofMonths((int) Math.max(1, Math.min(3, span / 180)));
        LocalDate first = span > LONG ? start.withDayOfYear(1) : start.withDayOfMonth(1);
        return new TimeScale(first, step, Math.max(30, end.toEpochDay() - first.toEpochDay() + 1), width);
    }

    /** The first day of a period; empty if it has none or it is not a date. */
    static Optional<LocalDate> day(org.w3id.chokepoint.diagram.model.Period period) {
        return period.from().or(period::until).flatMap(DateSpan::of).map(DateSpan::first);
    }

    double x(LocalDate day) {
        return Math.round(width * (day.toEpochDay() - first.toEpochDay()) / days);
    }

    List<Axis.Tick> ticks() {
        LocalDate end = first.plusDays(days);
        return first.datesUntil(end, step)
                .map(day -> new Axis.Tick(new Point(x(day), 0), label(day)))
                .toList();
    }

    private String label(LocalDate day) {
        return step.getYears() > 0
                ? String.valueOf(day.getYear())
                : day.toString().substring(0, 7);
    }
}
