package org.w3id.chokepoint.diagram.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.NodeText;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.drawing.Route;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.event.FlightRecord;

/** Gives the parts of a diagram their places, as its layout says. */
public final class DiagramLayout {
    /** Programs that read more nodes than a picture holds arrange them anew; to arrange them here takes minutes. */
    private static final int MAX_ARRANGED = 300;

    private DiagramLayout() {}

    /** The same diagram always gives the same drawing. */
    public static Drawing arrange(Diagram diagram) {
        return FlightRecord.layout(
                diagram.layout().name(), diagram.nodes().size(), diagram.edges().size(), () -> arranged(diagram));
    }

    private static Drawing arranged(Diagram diagram) {
        MeasuredDiagram sketch = MeasuredDiagram.of(diagram);
        if (diagram.nodes().isEmpty()) {
            return sketch.drawing(List.of(), List.of(), Optional.empty());
        }
        if (diagram.nodes().size() > MAX_ARRANGED) {
            return spiral(sketch);
        }
        return switch (diagram.layout()) {
            case LAYERED -> LayeredLayout.arrange(sketch);
            case STRESS -> StressLayout.arrange(sketch);
            case TIMELINE -> TimelineLayout.arrange(sketch);
        };
    }

    /** A start for programs that arrange the nodes themselves. */
    private static Drawing spiral(MeasuredDiagram sketch) {
        List<Point> places = SpiralPlacement.of(sketch);
        List<Box> boxes = IntStream.range(0, places.size())
                .mapToObj(node -> box(places.get(node), sketch.nodes().get(node)))
                .toList();
        List<Route> routes = sketch.ends().stream()
                .map(ends -> route(boxes.get(ends.source()), boxes.get(ends.target())))
                .toList();
        return sketch.drawing(boxes, routes, Optional.empty());
    }

    private static Route route(Box from, Box to) {
        Point middle = from.centre().towards(to.centre(), 0.5);
        return new Route(List.of(from.centre(), to.centre()), Box.around(middle, 0, 0));
    }

    private static Box box(Point place, NodeText text) {
        return new Box(place.x(), place.y(), text.width(), text.height());
    }
}
