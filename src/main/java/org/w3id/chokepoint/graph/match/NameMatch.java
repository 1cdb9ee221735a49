package org.w3id.chokepoint.graph.match;

/** How two names are alike, closest first. */
public enum NameMatch {
    LABEL(60, "the name is its label"),
    ALIAS(55, "the name is one of its aliases"),
    LEGAL_FORM(45, "the name differs in its legal form only"),
    BLANKS(35, "the name differs in blanks and legal form only"),
    NONE(0, "the names differ");

    private final int points;
    private final String words;

    NameMatch(int points, String words) {
        this.points = points;
        this.words = words;
    }

    public int points() {
        return points;
    }

    public String words() {
        return words;
    }

    /** Whether nothing but case, width, punctuation and the spelling of words is different. */
    public boolean isExact() {
        return this == LABEL || this == ALIAS;
    }
}
