package org.w3id.chokepoint.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Amounts in few classes, the darker the more.
 *
 * @param bounds the least amount of each class, ascending
 */
record Shades(List<Double> bounds, double most) {
    static final List<String> COLOURS = List.of("#cfe1f2", "#9cc5e3", "#5fa2d0", "#2b76b3", "#0b4a86");
    static final List<String> DARK = List.of("#123a5e", "#1f5c90", "#3a82bf", "#79b1e0", "#c3def5");
    private static final double STEP = 5;

    /** Each class begins where so much a part of the distinct amounts lies below it. */
    static Shades of(Collection<Double> amounts) {
        List<Double> distinct = amounts.stream()
                .filter(amount -> amount > 0)
                .distinct()
                .sorted()
                .toList();
        List<Double> bounds = new ArrayList<>();
        for (int shade = 0; shade < COLOURS.size() && !distinct.isEmpty(); shade++) {
            double bound = distinct.get((int) (distinct.size() * shade / STEP));
            if (bounds.isEmpty() || bound > bounds.get(bounds.size() - 1)) {
                bounds.add(bound);
            }
        }
        return new Shades(bounds, distinct.isEmpty() ? 0 : distinct.get(distinct.size() - 1));
    }

    /** The place of the class in the list, darker classes coming later; below nought for no amount. */
    int of(double amount) {
        int shade = (int) bounds.stream().filter(bound -> bound <= amount).count() - 1;
        return shade < 0 ? -1 : shade + COLOURS.size() - bounds.size();
    }

    /** Such as 3 to 8. */
    String words(int shade) {
        int place = shade - (COLOURS.size() - bounds.size());
        double last = place + 1 < bounds.size() ? bounds.get(place + 1) : most;
        boolean whole = bounds.stream().allMatch(bound -> bound == Math.rint(bound));
        double end = place + 1 < bounds.size() && whole ? last - 1 : last;
        double start = bounds.get(place);
        return start == end ? text(start) : text(start) + " to " + text(end);
    }

    static String text(double amount) {
        return amount == Math.rint(amount) ? String.valueOf((long) amount) : String.format(Locale.ROOT, "%.2f", amount);
    }
}
