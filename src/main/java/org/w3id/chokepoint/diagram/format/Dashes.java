package org.w3id.chokepoint.diagram.format;

import org.w3id.chokepoint.diagram.EdgeStyle;

/** How lines are broken to tell on what an edge rests. */
final class Dashes {

    private Dashes() {}

    /** Lengths of strokes and gaps; empty for a whole line. */
    static String of(EdgeStyle style) {
        return switch (style) {
            case FACT -> "";
            case DERIVED -> "10 4 2 4";
            case INFERRED -> "2 4";
            case ASSERTED -> "8 5";
        };
    }
}
