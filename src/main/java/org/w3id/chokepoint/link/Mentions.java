package org.w3id.chokepoint.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.NameEntry;
import org.w3id.chokepoint.graph.name.NameIndex;
import org.w3id.chokepoint.graph.name.NameKey;

/** Finds the names of entities in running text; where several names fit at one place, the longest counts. */
public final class Mentions {
    private static final int MAX_WORDS = 12;
    private static final int LEAST_LENGTH = 2;
    // No part of a name as names are compared, so it would only widen the place.
    private static final String ARTICLE = "the";
    // A possessive ends a word, and so does a hyphen or slash before another: "Huawei's", "US-China", "Nvidia/TSMC".
    private static final String RUN = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]+";
    private static final Pattern WORD = Pattern.compile(
            "\\p{IsHan}|" + RUN + "(?:(?!'s\\b|[/-]\\p{L}{2,}\\b)['.&+/-]" + RUN + ")*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final NameIndex names;

    private Mentions(NameIndex names) {
        this.names = names;
    }

    /** Looks for the labels and aliases that entities of a graph have. */
    public static Mentions of(Graph triples) {
        Namespaces names = Namespaces.of(triples);
        return new Mentions(NameIndex.of(NameIndex.entries(triples).stream()
                .filter(entry -> names.isEntity(entry.thing()))
                .toList()));
    }

    /**
     * A name at a place in a text.
     *
     * @param start the first character, counted from 0 in UTF-16 units as Java and JavaScript do
     * @param end the character after the last
     * @param text the name as written there
     * @param entities what it names, several if it is not clear which
     */
    public record Mention(int start, int end, String text, Set<Node> entities) {}

    /** The mentions in a text, in its order. */
    public List<Mention> in(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = longest(text, words, at, mentions);
            at += Math.max(1, length);
        }
        return mentions.stream()
                .filter(mention -> !isPartOfAName(mention, text, words, mentions))
                .toList();
    }

    /** "GPT" in "GPT-Neo" is, but neither "Huawei" in "Huawei-made" nor "US" in "US-China". */
    private static boolean isPartOfAName(
            Mention mention, String text, List<MatchResult> words, List<Mention> mentions) {
        return words.stream()
                .filter(word ->
                        isHyphened(text, word.end(), mention.start) || isHyphened(text, mention.end, word.start()))
                .filter(word -> Character.isUpperCase(word.group().codePointAt(0)))
                .anyMatch(word ->
                        mentions.stream().noneMatch(other -> other.start <= word.start() && word.end() <= other.end));
    }

    private static boolean isHyphened(String text, int end, int start) {
        return end + 1 == start && text.charAt(end) == '-';
    }

    /** Adds the longest name that begins at a word, and tells how many words it has; 0 if there is none. */
    private int longest(String text, List<MatchResult> words, int at, List<Mention> mentions) {
        if (words.get(at).group().equalsIgnoreCase(ARTICLE)) {
            return 0;
        }
        for (int length = Math.min(MAX_WORDS, words.size() - at); length > 0; length--) {
            int start = words.get(at).start();
            int end = words.get(at + length - 1).end();
            String written = text.substring(start, end);
            Set<Node> entities = entities(written);
            if (!entities.isEmpty()) {
                mentions.add(new Mention(start, end, written, entities));
                return length;
            }
        }
        return 0;
    }

    private Set<Node> entities(String written) {
        NameKey key = NameKey.of(written);
        return key.text().length() < LEAST_LENGTH
                ? Set.of()
                : names.same(key).stream()
                        .filter(entry -> isWrittenAsName(written, entry))
                        .map(NameEntry::thing)
                        .collect(Collectors.toSet());
    }

    /** "us" is a word, "US" a country: a name with a capital letter needs one in the text too. */
    private static boolean isWrittenAsName(String written, NameEntry entry) {
        return hasCapital(written) || !hasCapital(entry.text());
    }

    private static boolean hasCapital(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase);
    }
}
