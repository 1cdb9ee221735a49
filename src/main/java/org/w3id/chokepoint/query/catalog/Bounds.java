package org.w3id.chokepoint.query.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a value may be, beyond its type.
 *
 * @param min least number
 * @param max greatest number
 * @param notAfter name of another parameter of the same type, whose value may not be less than this one
 */
public record Bounds(OptionalLong min, OptionalLong max, Optional<String> notAfter) {
    static final List<String> KEYS = List.of("min", "max", "notAfter");

    static Bounds of(HeaderYaml yaml) {
        return new Bounds(yaml.number("min"), yaml.number("max"), yaml.text("notAfter"));
    }

    public boolean allow(double number) {
        return (min.isEmpty() || min.getAsLong() <= number) && (max.isEmpty() || number <= max.getAsLong());
    }

    /** Whether no number is allowed. */
    boolean isEmpty() {
        return min.orElse(Long.MIN_VALUE) > max.orElse(Long.MAX_VALUE);
    }

    /** The numbers allowed, in words: {@code from 1 to 3}; empty if all are. */
    public String words() {
        String from = min.isPresent() ? " from " + min.getAsLong() : "";
        return max.isPresent() ? from + " to " + max.getAsLong() : from;
    }
}
