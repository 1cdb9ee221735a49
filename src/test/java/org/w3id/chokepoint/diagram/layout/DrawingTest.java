package org.w3id.chokepoint.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/** Nothing lies on anything else, or outside the frame. */
class DrawingTest {

    @ParameterizedTest
    @EnumSource(LayoutKind.class)
    void boxesAndLabelsOf60NodesDoNotOverlap(LayoutKind layout) {
        assertNoOverlap(DiagramLayout.arrange(MadeDiagram.of(layout, 60)));
    }

    @ParameterizedTest
    @EnumSource(LayoutKind.class)
    void boxesAndLabelsOf300NodesDoNotOverlap(LayoutKind layout) {
        assertNoOverlap(DiagramLayout.arrange(MadeDiagram.of(layout, 300)));
    }

    @ParameterizedTest
    @EnumSource(LayoutKind.class)
    void hostileTextStaysInTheFrame(LayoutKind layout) {
        assertNoOverlap(DiagramLayout.arrange(MadeDiagram.hostile(layout)));
    }

    @ParameterizedTest
    @EnumSource(LayoutKind.class)
    void sameDiagramGivesSameDrawing(LayoutKind layout) {
        assertEquals(
                DiagramLayout.arrange(MadeDiagram.of(layout, 80)), DiagramLayout.arrange(MadeDiagram.of(layout, 80)));
    }

    @ParameterizedTest
    @EnumSource(LayoutKind.class)
    void diagramOfNothingIsDrawn(LayoutKind layout) {
        assertEquals(List.of(), DiagramLayout.arrange(MadeDiagram.of(layout, 0)).boxes());
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
