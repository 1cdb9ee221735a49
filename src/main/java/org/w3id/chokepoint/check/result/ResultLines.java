package org.w3id.chokepoint.check.result;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes findings for reading on a screen, one line each, in columns: severity, rule, thing or place, message. */
public record ResultLines(List<ValidationResult> results) {
    /** A graph without what the IRIs of its dataset begin with. */
    private static final Pattern GRAPH = Pattern.compile("^https?://.*/((?:source|graph)/[^/]+)$");

    private static final int MAX_LABEL_LENGTH = 40;
    private static final int MAX_COLUMN_WIDTH = 64;

    public void write(PrintWriter out) {
        int rule = width(ValidationResult::rule);
        int place = width(ResultLines::place);
        String line = "%-5s  %-" + rule + "s  %-" + place + "s  %s";
        for (ValidationResult result : results) {
            out.println(line.formatted(result.severity(), result.rule(), place(result), message(result)));
        }
    }

    private int width(Function<ValidationResult, String> column) {
        return results.stream()
                .mapToInt(result -> column.apply(result).length())
                .filter(width -> width <= MAX_COLUMN_WIDTH)
                .max()
                .orElse(1);
    }

    private static String place(ValidationResult result) {
        Location focus = result.focus();
        return focus.label().equals(focus.name())
                ? focus.name()
                : "%s \"%s\"".formatted(focus.name(), shortened(focus.label()));
    }

    private static String shortened(String label) {
        return label.length() <= MAX_LABEL_LENGTH ? label : label.substring(0, MAX_LABEL_LENGTH - 1) + "…";
    }

    private static String message(ValidationResult result) {
        String places = result.focus().places().stream()
                .map(place -> GRAPH.matcher(place).replaceFirst("$1"))
                .filter(place -> !place.equals(result.focus().name()))
                .collect(Collectors.joining(" "));
        String message = result.message().replaceAll("\\s+", " ");
        return places.isEmpty() ? message : message + " [" + places + "]";
    }
}
