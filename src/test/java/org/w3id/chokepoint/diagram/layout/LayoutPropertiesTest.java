package org.w3id.chokepoint.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.chokepoint.diagram.DiagramArbitraries;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.drawing.Route;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/** What every drawing keeps to, whatever the diagram. */
class LayoutPropertiesTest {

    @Provide
    Arbitrary<Diagram> diagrams() {
        return Arbitraries.of(LayoutKind.class).flatMap(DiagramArbitraries::diagrams);
    }

    @Property(tries = 50)
    void eachPartHasItsPlace(@ForAll("diagrams") Diagram diagram) {
        Drawing drawing = DiagramLayout.arrange(diagram);
        assertEquals(diagram.nodes().size(), drawing.boxes().size());
        if (!diagram.nodes().isEmpty()) {
            assertEquals(diagram.edges().size(), drawing.routes().size());
        }
    }

    @Property(tries = 50)
    void noNodeLiesOnAnother(@ForAll("diagrams") Diagram diagram) {
        List<Box> boxes = DiagramLayout.arrange(diagram).boxes();
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                assertFalse(boxes.get(one).isNear(boxes.get(other), -0.5), boxes.toString());
            }
        }
    }

    @Property(tries = 50)
    void wordsFitIntoTheirBoxes(@ForAll("diagrams") Diagram diagram) {
        Drawing drawing = DiagramLayout.arrange(diagram);
        for (int node = 0; node < drawing.boxes().size(); node++) {
            Box box = drawing.boxes().get(node);
            assertTrue(box.width() >= drawing.texts().get(node).label().width(), box.toString());
            assertTrue(box.width() >= drawing.texts().get(node).note().width(), box.toString());
            assertTrue(box.height()
                    >= drawing.texts().get(node).label().height()
                            + drawing.texts().get(node).note().height());
        }
    }

    @Property(tries = 50)
    void arrowsEndAtTheirNodes(@ForAll("diagrams") Diagram diagram) {
        Drawing drawing = DiagramLayout.arrange(diagram);
        for (int edge = 0; edge < drawing.routes().size(); edge++) {
            List<Point> points = drawing.routes().get(edge).points();
            Box from = box(drawing, diagram.edges().get(edge).source());
            Box to = box(drawing, diagram.edges().get(edge).target());
            assertTrue(touches(from, points.get(0)), from + " " + points);
            assertTrue(touches(to, points.get(points.size() - 1)), to + " " + points);
        }
    }

    @Property(tries = 50)
    void nothingLiesOutsideThePage(@ForAll("diagrams") Diagram diagram) {
        Drawing drawing = DiagramLayout.arrange(diagram);
        Box page = new Box(0, 0, drawing.width(), drawing.height());
        drawing.boxes().forEach(box -> assertTrue(holds(page, box), box.toString()));
        for (Route route : drawing.routes()) {
            assertTrue(holds(page, route.label()), route.toString());
            route.points().forEach(point -> assertTrue(holds(page, new Box(point.x(), point.y(), 0, 0))));
        }
    }

    @Example
    void layersRunToTheRight() {
        List<Box> boxes = DiagramLayout.arrange(MadeDiagram.labelled("ore", "wafer", "chip", "model"))
                .boxes();
        for (int place = 1; place < boxes.size(); place++) {
            assertTrue(boxes.get(place - 1).right() < boxes.get(place).x(), boxes.toString());
        }
    }

    @Example
    void neighboursAreNearerThanTheNeighboursOfNeighbours() {
        Diagram path = MadeDiagram.labelled("a", "b", "c", "d", "e");
        List<Point> centres = DiagramLayout.arrange(
                        new Diagram(path.name(), path.caption(), LayoutKind.STRESS, path.nodes(), path.edges()))
                .boxes()
                .stream()
                .map(Box::centre)
                .toList();
        for (int place = 2; place < centres.size(); place++) {
            double neighbour = centres.get(place).distance(centres.get(place - 1));
            assertTrue(neighbour < centres.get(place).distance(centres.get(place - 2)), centres.toString());
        }
    }

    @Example
    void moreThanAPictureHoldsIsPlacedAtOnceForOtherPrograms() {
        Drawing drawing = DiagramLayout.arrange(MadeDiagram.of(LayoutKind.STRESS, 2000));
        assertEquals(2000, drawing.boxes().stream().map(Box::centre).distinct().count());
    }

    private static Box box(Drawing drawing, String iri) {
        return drawing.boxes().get(drawing.diagram().places().get(iri));
    }

    private static boolean touches(Box box, Point point) {
        return box.isNear(new Box(point.x(), point.y(), 0, 0), 1);
    }

    private static boolean holds(Box page, Box box) {
        return box.x() >= 0 && box.y() >= 0 && box.right() <= page.right() && box.bottom() <= page.bottom();
    }
}
