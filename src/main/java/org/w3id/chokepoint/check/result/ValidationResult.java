package org.w3id.chokepoint.check.result;

import java.util.Comparator;
import java.util.Optional;

/**
 * One finding of a check.
 *
 * @param severity how severe it is
 * @param rule the check that found it: file name of a query, prefixed name of a shape, or a word such as
 *     {@code syntax}
 * @param focus what it is about, and where to look
 * @param path the property at fault, if it is one
 * @param message what is wrong and what to do, in plain words
 */
public record ValidationResult(Severity severity, String rule, Location focus, Optional<String> path, String message) {

    /** By rule, then by the thing concerned. */
    public static final Comparator<ValidationResult> ORDER = Comparator.comparing(ValidationResult::rule)
            .thenComparing(result -> result.focus.name())
            .thenComparing(result -> result.path.orElse(""))
            .thenComparing(ValidationResult::message);

    public static ValidationResult inFile(String rule, String place, String message) {
        return new ValidationResult(Severity.ERROR, rule, Location.inFile(place), Optional.empty(), message);
    }
}
