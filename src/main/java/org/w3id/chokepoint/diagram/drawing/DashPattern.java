package org.w3id.chokepoint.diagram.drawing;

import org.w3id.chokepoint.diagram.model.EdgeStyle;

/** How lines are broken to tell on what an edge rests. */
public final class DashPattern {

    private DashPattern() {}

    /** Lengths of strokes and gaps; empty for a whole line. */
    public static String of(EdgeStyle style) {
        return switch (style) {
            case FACT -> "";
            case DERIVED -> "10 4 2 4";
            case INFERRED -> "2 4";
            case JUDGED -> "16 4";
            case ASSERTED -> "8 5";
        };
    }
}
