package org.w3id.chokepoint.diagram;

/** How much of the answer a diagram shows. */
public enum Extent {
    /** A picture in which the many neighbours of a hub are drawn as groups. */
    GROUPED(300, 1_000),
    /** A picture of each thing. */
    WHOLE(300, 1_000),
    /** All of it, for other programs. */
    DATA(5_000, 20_000);

    private final int maxNodes;
    private final int maxEdges;

    Extent(int maxNodes, int maxEdges) {
        this.maxNodes = maxNodes;
        this.maxEdges = maxEdges;
    }

    /**
     * @param picture whether it is to be looked at
     * @param all whether each thing was asked for
     */
    public static Extent of(boolean picture, boolean all) {
        return !picture ? DATA : all ? WHOLE : GROUPED;
    }

    int maxNodes() {
        return maxNodes;
    }

    int maxEdges() {
        return maxEdges;
    }
}
