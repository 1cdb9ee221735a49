package org.w3id.chokepoint.graph.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of words that are written in several ways; read once, from a file beside this class.
 *
 * @param kept the way kept, by every way of writing it, in the form of {@link PlainText}
 * @param longest the number of words of the longest way
 */
record Spelling(Map<String, String> kept, int longest) {

    /** A form found at the end of a name, in the way kept, and what stands before it. */
    record Suffix(String before, String kept) {}

    static Spelling words() {
        return Words.TABLE;
    }

    static Spelling legalForms() {
        return LegalForms.TABLE;
    }

    /** The text with every known way of writing replaced by the way kept, the longest first. */
    String replaceIn(String text) {
        String[] words = text.split(" ");
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < words.length) {
            int length = longestAt(words, at);
            String found = phrase(words, at, at + length);
            replaced.append(at == 0 ? "" : " ").append(kept.getOrDefault(found, found));
            at += length;
        }
        return replaced.toString();
    }

    private int longestAt(String[] words, int at) {
        for (int length = Math.min(longest, words.length - at); length > 1; length--) {
            if (kept.containsKey(phrase(words, at, at + length))) {
                return length;
            }
        }
        return 1;
    }

    /** The longest form at the end of a text, unless it is the whole text. */
    Optional<Suffix> suffix(String text) {
        return kept.keySet().stream()
                .filter(way -> endsWith(text, way))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(way -> new Suffix(
                        text.substring(0, text.length() - way.length()).strip(), kept.get(way)));
    }

    private static boolean endsWith(String text, String way) {
        int start = text.length() - way.length();
        return start > 0 && text.endsWith(way) && (isIdeographic(way) || text.charAt(start - 1) == ' ');
    }

    private static boolean isIdeographic(String way) {
        return way.codePoints().allMatch(Character::isIdeographic);
    }

    /** Several forms as one, such as {@code co} and {@code ltd}, which some write apart. */
    String joined(List<String> forms) {
        String all = String.join(" ", forms);
        return kept.getOrDefault(all, all);
    }

    private static String phrase(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    private static Spelling read(String name) {
        Map<String, String> kept = new HashMap<>();
        lines(name).forEach(line -> {
            String[] sides = line.split("=", 2);
            String form = PlainText.of(sides[0]);
            Stream.of(line.split("[=|]")).map(PlainText::of).forEach(way -> kept.put(way, form));
        });
        int longest = kept.keySet().stream()
                .mapToInt(way -> way.split(" ").length)
                .max()
                .orElse(1);
        return new Spelling(Map.copyOf(kept), longest);
    }

    private static Stream<String> lines(String name) {
        try (InputStream file = Spelling.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Words {
        static final Spelling TABLE = read("spellings.txt");
    }

    private static final class LegalForms {
        static final Spelling TABLE = read("legal-forms.txt");
    }
}
