package org.w3id.chokepoint.diagram.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a picture has to fit on, wider than high. */
public enum PageSize {
    A4(297, 210),
    SLIDE(338.67, 190.5),
    PAPER(170, 113.33);

    private final double width;
    private final double height;

    PageSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public static Optional<PageSize> of(String word) {
        return Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
    }

    /** All of them, for a reader who named another. */
    public static String words() {
        return Arrays.stream(values()).map(PageSize::word).collect(Collectors.joining(", "));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In millimetres. */
    public double width() {
        return width;
    }

    /** In millimetres. */
    public double height() {
        return height;
    }
}
