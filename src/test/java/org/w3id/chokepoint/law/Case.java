package org.w3id.chokepoint.law;

/**
 * One question: may this chip go to that place on this day?
 *
 * @param day as {@code 2024-05-01}
 */
record Case(Chip chip, String day, String place) {
    boolean from(String first) {
        return day.compareTo(first) >= 0;
    }

    boolean between(String first, String end) {
        return from(first) && !from(end);
    }
}
