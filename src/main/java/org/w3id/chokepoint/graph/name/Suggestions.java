package org.w3id.chokepoint.graph.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Names that look like a name that was not found. */
public final class Suggestions {
    private static final int MAX_NAMES = 3;
    private static final double MIN_SIMILARITY = 0.7;

    /** What is this much less similar than the best is not what was meant. */
    private static final double FARTHER = 0.08;

    /** A longer text is no name, and comparing it with all names would take its time. */
    private static final int LONGEST = 200;

    private Suggestions() {}

    /** The nearest names, best first; at most three, none if nothing is near. */
    public static List<String> nearest(String wanted, Collection<String> names) {
        if (wanted.length() > LONGEST) {
            return List.of();
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        record Candidate(String name, double score) {}
        List<Candidate> nearest = names.stream()
                .distinct()
                .map(name -> new Candidate(name, similarity.apply(lower, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.score >= MIN_SIMILARITY)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::name))
                .limit(MAX_NAMES)
                .toList();
        return nearest.stream()
                .filter(candidate -> candidate.score >= nearest.get(0).score - FARTHER)
                .map(Candidate::name)
                .toList();
    }

    /** A remedy that names the nearest names, or else says where to find all. */
    public static String remedy(String wanted, Collection<String> names, String otherwise) {
        List<String> nearest = nearest(wanted, names);
        return nearest.isEmpty() ? otherwise : "did you mean " + String.join(", ", nearest) + "? " + otherwise;
    }
}
