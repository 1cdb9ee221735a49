package org.w3id.chokepoint.diagram.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.diagram.model.Diagram;

/**
 * The colours and shapes of the kinds in one diagram; colours come again with another shape when there are many kinds.
 *
 * @param placeByKind by which colour and shape are chosen
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito, colours that colour-blind readers can tell apart</a>
 */
public record Palette(Map<String, Integer> placeByKind) {
    private static final List<String> COLOURS =
            List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#999999");
    private static final double[] ROUNDINGS = {3, 12, 0};

    public static Palette of(Diagram diagram) {
        Map<String, Integer> places = new HashMap<>();
        diagram.kinds().forEach(kind -> places.put(kind, places.size()));
        return new Palette(places);
    }

    /** As {@code #RRGGBB}. */
    public String colour(String kind) {
        return COLOURS.get(placeByKind.get(kind) % COLOURS.size());
    }

    /** How round the corners of a box are. */
    public double rounding(String kind) {
        return ROUNDINGS[placeByKind.get(kind) / COLOURS.size() % ROUNDINGS.length];
    }
}
