package org.w3id.chokepoint.diagram.model;

import java.util.Locale;

/** How the nodes of a diagram are arranged. */
public enum LayoutKind {
    /** In columns, from the sources of the edges to their targets: for what comes from what. */
    LAYERED,
    /** So that neighbours are near: for what is around a thing. */
    STRESS,
    /** Along an axis, by date: for what happened when. */
    TIMELINE;

    /** The layout that the header of a query names; the catalog holds no query that names another. */
    public static LayoutKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
