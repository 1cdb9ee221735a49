package org.w3id.chokepoint.diagram.layout;

import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.model.Diagram;

/** Gives the parts of a diagram their places, as its layout says. */
public final class DiagramLayout {

    private DiagramLayout() {}

    /** The same diagram always gives the same drawing. */
    public static Drawing arrange(Diagram diagram) {
        MeasuredDiagram sketch = MeasuredDiagram.of(diagram);
        if (diagram.nodes().isEmpty()) {
            return sketch.drawing(List.of(), List.of(), Optional.empty());
        }
        return switch (diagram.layout()) {
            case LAYERED -> LayeredLayout.arrange(sketch);
            case STRESS -> StressLayout.arrange(sketch);
            case TIMELINE -> TimelineLayout.arrange(sketch);
        };
    }
}
