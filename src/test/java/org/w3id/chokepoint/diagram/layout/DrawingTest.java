package org.w3id.chokepoint.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.chokepoint.diagram.Layout;
import org.w3id.chokepoint.diagram.MadeDiagram;

/** Nothing lies on anything else, or outside the frame. */
class DrawingTest {

    @ParameterizedTest
    @EnumSource(Layout.class)
    void boxesAndLabelsOf60NodesDoNotOverlap(Layout layout) {
        assertNoOverlap(DiagramLayout.arrange(MadeDiagram.of(layout, 60)));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void boxesAndLabelsOf300NodesDoNotOverlap(Layout layout) {
        assertNoOverlap(DiagramLayout.arrange(MadeDiagram.of(layout, 300)));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void hostileTextStaysInTheFrame(Layout layout) {
        assertNoOverlap(DiagramLayout.arrange(MadeDiagram.hostile(layout)));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void sameDiagramGivesSameDrawing(Layout layout) {
        assertEquals(
                DiagramLayout.arrange(MadeDiagram.of(layout, 80)), DiagramLayout.arrange(MadeDiagram.of(layout, 80)));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void diagramOfNothingIsDrawn(Layout layout) {
        assertEquals(List.of(), DiagramLayout.arrange(MadeDiagram.of(layout, 0)).boxes());
    }

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

    private static void assertNoOverlap(Drawing drawing) {
        List<Box> boxes = new ArrayList<>(drawing.boxes());
        drawing.routes().forEach(route -> boxes.add(route.label()));
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                assertFalse(boxes.get(one).isNear(boxes.get(other), -0.5), boxes.get(one) + " " + boxes.get(other));
            }
        }
        for (Box box : boxes) {
            assertTrue(box.x() >= 0 && box.y() >= 0, box.toString());
            assertTrue(box.right() <= drawing.width() && box.bottom() <= drawing.height(), box.toString());
        }
    }
}
