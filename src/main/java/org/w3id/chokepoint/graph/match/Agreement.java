package org.w3id.chokepoint.graph.match;

import java.util.Collections;
import java.util.Set;

/** Whether two descriptions say the same of one thing. */
public enum Agreement {
    SAME,
    DIFFERENT,
    /** At least one of the two says nothing. */
    UNKNOWN;

    /** Two sets of values agree if they share one. */
    static <T> Agreement of(Set<T> one, Set<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        return Collections.disjoint(one, other) ? DIFFERENT : SAME;
    }
}
