package org.w3id.chokepoint.law;

import java.util.List;

/**
 * One question: may this chip go to that place on this day?
 *
 * @param day as {@code 2024-05-01}
 * @param use what the recipient does with it, as the query names it
 */
record Case(Chip chip, String day, String place, String use) {
    Case(Chip chip, String day, String place) {
        this(chip, day, place, "otherUse");
    }

    boolean isFor(String... uses) {
        return List.of(uses).contains(use);
    }

    boolean from(String first) {
        return day.compareTo(first) >= 0;
    }

    boolean between(String first, String end) {
        return from(first) && !from(end);
    }
}
