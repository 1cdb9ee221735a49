package org.w3id.chokepoint.graph.match;

import java.util.Collections;
import java.util.Set;

/** Whether a record and an entity say the same. */
public enum Agreement {
    SAME,
    DIFFERENT,
    /** The entity says nothing. */
    UNKNOWN,
    /** The record says nothing, so nothing was compared. */
    NOT_GIVEN;

    /** Two sets of values agree if they share one. */
    static <T> Agreement of(Set<T> given, Set<T> known) {
        if (given.isEmpty()) {
            return NOT_GIVEN;
        }
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        return Collections.disjoint(given, known) ? DIFFERENT : SAME;
    }
}
