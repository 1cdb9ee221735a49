package org.w3id.chokepoint.diagram;

/**
 * What the reader of a diagram chooses.
 *
 * @param relationNodes whether relations that the ontology draws as edges stay nodes
 * @param sources whether each edge names those who state it
 * @param extent how much of the answer is shown
 * @param language of the labels, where they have one in it; else English
 */
public record DiagramOptions(boolean relationNodes, boolean sources, Extent extent, String language) {

    public static final DiagramOptions DEFAULT = new DiagramOptions(false, false, Extent.GROUPED, "en");
}
