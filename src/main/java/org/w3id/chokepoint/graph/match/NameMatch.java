package org.w3id.chokepoint.graph.match;

/** How two names are alike, closest first. */
public enum NameMatch {
    LABEL(60, "the name is its label"),
    ALIAS(58, "the name is one of its aliases"),
    LEGAL_FORM(48, "the name differs in its legal form only"),
    BLANKS(42, "the name differs in blanks and legal form only"),
    OTHER(0, "the name is another one");

    /** What a name counts at most. */
    static final int MAX_POINTS = LABEL.points;

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
