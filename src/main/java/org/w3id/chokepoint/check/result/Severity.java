package org.w3id.chokepoint.check.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How severe a finding is, most severe first. */
public enum Severity {
    /** The graph says what it must not say, or lacks what it must have. */
    ERROR,
    /** The graph is likely to be wrong or incomplete. */
    WARN,
    /** Worth a look. */
    INFO;

    /** The severity of a word as queries and the command line spell it: error, warn or info. */
    public static Optional<Severity> of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
