package org.w3id.chokepoint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "华为, 4", "삼성, 4", "（中）, 6", "e\u0301, 1", "ｶ, 1", "Ａ, 2", "'', 0"})
    void wideCharactersFillTwoColumns(String text, int width) {
        assertEquals(width, TextWidth.of(text));
    }
}
