package org.w3id.chokepoint.diagram.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines, with the room it takes.
 *
 * @param fontSize in pixels
 */
public record TextBlock(List<String> lines, double fontSize, double width, double height) {
    private static final double LINE = 1.3;
    private static final String MORE = "…";
    /** Where a line may end: after a space or slash, after a hyphen between letters, and on either side of an ideograph. */
    private static final String BREAKS =
            "(?<=[\\s/])|(?<=\\p{L}-)(?=\\p{L})|(?<=[\\u2E80-\\u9FFF\\uF900-\\uFAFF])(?![，。、）])|(?=[\\u2E80-\\u2FFF\\u3040-\\u9FFF\\uF900-\\uFAFF])";

    /** Breaks a text into lines of at most a width; what does not fit into so many lines is cut off with an ellipsis. */
    public static TextBlock of(String text, double fontSize, double maxWidth, int maxLines) {
        return of(wrap(text, fontSize, maxWidth), fontSize, maxWidth, maxLines);
    }

    /** Breaks each of several texts, and puts one below the other. */
    public static TextBlock of(List<String> texts, double fontSize, double maxWidth) {
        List<String> lines = texts.stream()
                .flatMap(text -> of(text, fontSize, maxWidth, 3).lines.stream())
                .toList();
        return of(lines, fontSize, maxWidth, lines.size());
    }

    /** The lines that a text is broken into, without end. */
    public static List<String> lines(String text, double fontSize, double maxWidth) {
        return wrap(text, fontSize, maxWidth);
    }

    private static TextBlock of(List<String> wrapped, double fontSize, double maxWidth, int maxLines) {
        List<String> lines = wrapped;
        if (wrapped.size() > maxLines) {
            lines = new ArrayList<>(wrapped.subList(0, maxLines));
            lines.set(maxLines - 1, cut(lines.get(maxLines - 1) + MORE, fontSize, maxWidth));
        }
        double width = lines.stream()
                .mapToDouble(line -> CharacterWidths.of(line, fontSize))
                .max()
                .orElse(0);
        return new TextBlock(List.copyOf(lines), fontSize, Math.ceil(width), Math.ceil(lines.size() * fontSize * LINE));
    }

    /** How far the line of that number is below the upper side of the block. */
    public double baseline(int line) {
        return fontSize * (line * LINE + 1);
    }

    private static List<String> wrap(String text, double fontSize, double maxWidth) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(BREAKS)) {
            if (!line.isEmpty() && CharacterWidths.of((line + word).stripTrailing(), fontSize) > maxWidth) {
                lines.add(line.strip());
                line = "";
            }
            line += word;
            while (CharacterWidths.of(line.stripTrailing(), fontSize) > maxWidth) {
                String part = fitting(line, fontSize, maxWidth);
                lines.add(part);
                line = line.substring(part.length());
            }
        }
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
        return lines;
    }

    private static String cut(String line, double fontSize, double maxWidth) {
        return CharacterWidths.of(line, fontSize) <= maxWidth
                ? line
                : fitting(line, fontSize, maxWidth - CharacterWidths.of(MORE, fontSize)) + MORE;
    }

    /** The longest beginning of a text that fits; at least one character. */
    private static String fitting(String text, double fontSize, double maxWidth) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (CharacterWidths.of(text.substring(0, next), fontSize) > maxWidth) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }
}
