package org.w3id.chokepoint.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two names are, from 0 to 100; 100 is for the same name only. */
final class NameSimilarity {
    static final double SAME = 100;
    private static final double ALIAS = 99;
    private static final double LEGAL_FORM = 96;
    private static final double BLANKS = 94;
    private static final double MAX_TYPED_WRONG = 92;
    private static final double MAX_BEGUN = 90;
    private static final double MAX_WORDS = 85;

    /** One letter in so many may be wrong. */
    private static final int WRONG = 3;

    /** What a comparison with a limit says of words that are further apart. */
    private static final int TOO_FAR = -1;

    private NameSimilarity() {}

    /** The likeness of what was asked for and a name of a thing. */
    static double of(SearchName asked, SearchName name, boolean isLabel) {
        if (asked.key().text().equals(name.key().text())) {
            return isLabel ? SAME : ALIAS;
        }
        if (asked.key().stem().equals(name.key().stem())) {
            return LEGAL_FORM;
        }
        if (asked.compact().equals(name.compact())) {
            return BLANKS;
        }
        return Math.max(typedWrong(asked.compact(), name.compact()), Math.max(begun(asked, name), words(asked, name)));
    }

    private static double typedWrong(String asked, String name) {
        return MAX_TYPED_WRONG * correct(asked, name);
    }

    /** The beginning of a name counts by how much of it is there. */
    private static double begun(SearchName asked, SearchName name) {
        double share = (double) asked.compact().length() / name.compact().length();
        return name.compact().startsWith(asked.compact()) ? MAX_BEGUN * (0.6 + 0.4 * share) : 0;
    }

    /** Words in common, in any order, even if typed wrong or only begun; a word of the name counts once. */
    private static double words(SearchName asked, SearchName name) {
        List<String> wanted = asked.terms();
        List<String> present = name.terms();
        double found = sumOfBest(wanted, present, NameSimilarity::likeness);
        double met = sumOfBest(present, wanted, (other, word) -> likeness(word, other));
        double covered = found / wanted.size();
        double common = 2 * Math.min(found, met) / (wanted.size() + present.size());
        return MAX_WORDS * (covered + common) / 2;
    }

    private static double sumOfBest(
            List<String> words, List<String> others, ToDoubleBiFunction<String, String> likeness) {
        return words.stream()
                .mapToDouble(word -> others.stream()
                        .mapToDouble(other -> likeness.applyAsDouble(word, other))
                        .max()
                        .orElse(0))
                .sum();
    }

    private static double likeness(String word, String other) {
        int length = Math.max(word.length(), other.length());
        double begun = other.startsWith(word) ? (double) word.length() / length : 0;
        return Math.max(begun, correct(word, other));
    }

    /** The share that is right; more than one wrong letter in three makes another word. */
    private static double correct(String one, String other) {
        int length = Math.max(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > length / WRONG) {
            return 0;
        }
        int distance = new LevenshteinDistance(length / WRONG).apply(one, other);
        return distance == TOO_FAR ? 0 : 1 - (double) distance / length;
    }

    /** The best likeness of a thing and where among its names it is. */
    record Best(double score, int name) {}

    static Best best(SearchName asked, NamedThing thing) {
        List<SearchName> keys = thing.keys();
        double[] scores = new double[keys.size()];
        Arrays.setAll(
                scores, at -> of(asked, keys.get(at), thing.names().get(at).isLabel()));
        int best = 0;
        for (int at = 1; at < scores.length; at++) {
            best = scores[at] > scores[best] ? at : best;
        }
        return new Best(scores[best], best);
    }
}
