package org.w3id.chokepoint.diagram.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.diagram.MadeDiagram;

class TextBlockTest {

    @Test
    void labelIsBrokenIntoLinesThatFit() {
        TextBlock block = TextBlock.of(MadeDiagram.HOSTILE, 13, 190, 5);
        assertEquals(5, block.lines().size());
        assertTrue(block.width() <= 190);
        assertTrue(block.lines().get(4).endsWith("…"));
    }

    @Test
    void ideographsAreSquare() {
        assertEquals(CharacterWidths.of("中", 10) * 2, CharacterWidths.of("中文", 10));
        assertTrue(CharacterWidths.of("中", 10) > CharacterWidths.of("i", 10) * 4);
    }

    @Test
    void dateIsNotBroken() {
        assertEquals(
                List.of("from", "2020-01-01"),
                TextBlock.of("from 2020-01-01", 13, 75, 3).lines());
    }
}
