package org.w3id.chokepoint.diagram.drawing;

/**
 * How wide text is, by a fixed table, so that a diagram comes out the same on every machine.
 *
 * <p>The table is that of Helvetica, to which Arial and Liberation Sans keep; ideographs are square.
 */
final class CharacterWidths {
    private static final int FIRST = ' ';
    /** Thousandths of the font size, from the space to the tilde. */
    private static final int[] LATIN = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int SQUARE = 1000;
    private static final int OTHER = 680;
    /** Other fonts, in the place of a missing one, are a little wider. */
    private static final double RESERVE = 1.06;

    private CharacterWidths() {}

    static double of(String text, double fontSize) {
        return text.codePoints().map(CharacterWidths::of).sum() * fontSize * RESERVE / 1000;
    }

    private static int of(int character) {
        int place = character - FIRST;
        if (place >= 0 && place < LATIN.length) {
            return LATIN[place];
        }
        return isSquare(character) ? SQUARE : Character.getType(character) == Character.NON_SPACING_MARK ? 0 : OTHER;
    }

    /** Whether a character is as wide as high: ideographs, kana, Hangul, full-width forms and pictures. */
    static boolean isSquare(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F000 && character <= 0x3FFFD;
    }
}
