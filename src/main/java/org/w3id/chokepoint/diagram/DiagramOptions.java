package org.w3id.chokepoint.diagram;

import org.w3id.chokepoint.diagram.narrow.Branches;
import org.w3id.chokepoint.diagram.narrow.Narrowing;

/**
 * What the reader of a diagram chooses.
 *
 * @param relationNodes whether relations that the ontology draws as edges stay nodes
 * @param sources whether each edge names those who state it
 * @param extent how much of the answer is shown
 * @param language of the labels, where they have one in it; else English
 * @param narrowing the relations and things that are wanted
 * @param branches where more or less than the answer is wanted
 */
public record DiagramOptions(
        boolean relationNodes,
        boolean sources,
        Extent extent,
        String language,
        Narrowing narrowing,
        Branches branches) {

    public static final DiagramOptions DEFAULT = new DiagramOptions(false, false, Extent.GROUPED, "en");

    /** All that the answer has. */
    public DiagramOptions(boolean relationNodes, boolean sources, Extent extent, String language) {
        this(relationNodes, sources, extent, language, Narrowing.NONE, Branches.NONE);
    }

    /** The same for what the reader chose in the diagram. */
    public DiagramOptions with(Narrowing wanted, Branches more) {
        return new DiagramOptions(relationNodes, sources, extent, language, wanted, more);
    }
}
