package org.w3id.chokepoint.diagram.model;

import java.util.Optional;

/**
 * From when until when something holds; either end may be open.
 *
 * @param from a date, or a year or month if no more is known
 * @param until the first day on which it no longer holds
 */
public record Period(Optional<String> from, Optional<String> until) implements Comparable<Period> {

    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** Such as 2019-05-16 – 2020-05-15; empty if both ends are open. */
    public String text() {
        if (from.equals(until)) {
            return from.orElse("");
        }
        return until.isEmpty()
                ? "from " + from.orElseThrow()
                : from.map(start -> start + " – " + until.get()).orElse("until " + until.get());
    }

    @Override
    public int compareTo(Period other) {
        return (from.orElse("") + " " + until.orElse(""))
                .compareTo(other.from.orElse("") + " " + other.until.orElse(""));
    }
}
