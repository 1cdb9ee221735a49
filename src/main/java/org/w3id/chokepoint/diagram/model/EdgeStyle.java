package org.w3id.chokepoint.diagram.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On what an edge rests, the firmest first. */
public enum EdgeStyle {
    FACT("stated by a source"),
    DERIVED("derived by a rule"),
    INFERRED("inferred from the ontology"),
    JUDGED("judged by the editors"),
    ASSERTED("asserted, not established");

    private final String meaning;

    EdgeStyle(String meaning) {
        this.meaning = meaning;
    }

    public static Optional<EdgeStyle> of(String word) {
        return Arrays.stream(values())
                .filter(style -> style.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For legends. */
    public String meaning() {
        return meaning;
    }

    public EdgeStyle weaker(EdgeStyle other) {
        return compareTo(other) < 0 ? other : this;
    }
}
