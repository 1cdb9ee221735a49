package org.w3id.chokepoint.diagram.model;

/** Text of the data made fit for any format: one line, without characters that XML forbids or that turn the line. */
public final class OneLine {
    private static final String FORBIDDEN = "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]";
    private static final String TURNING = "[\\u202A-\\u202E\\u2066-\\u2069]";

    private OneLine() {}

    public static String of(String text) {
        return text.replaceAll("[\\s\\u2028\\u2029]+", " ")
                .replaceAll(FORBIDDEN, "")
                .replaceAll(TURNING, "")
                .strip();
    }
}
