package org.w3id.chokepoint.graph.match;

/**
 * One reason for or against a candidate.
 *
 * @param name what was compared: name, kind, identifier, or the local name of a property
 * @param words what was found
 * @param points what it adds, or takes away
 * @param possible what it can add at most
 */
public record Feature(String name, String words, int points, int possible) {

    @Override
    public String toString() {
        return "%s %+d: %s".formatted(name, points, words);
    }
}
