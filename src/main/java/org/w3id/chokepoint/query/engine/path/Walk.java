package org.w3id.chokepoint.query.engine.path;

import java.util.function.IntPredicate;

/** A property path, to be walked from a term. */
interface Walk {

    /**
     * @param end takes the term at the end of each walk, and tells whether to go on
     * @return false as soon as {@code end} does not want to go on
     */
    boolean from(int term, IntPredicate end);

    /**
     * Adds all terms that any walk can begin with, and perhaps others.
     *
     * @return false if that may be any term
     */
    boolean addStarts(TermSet starts);

    /** Whether each term is at the end of one walk only. */
    default boolean isDistinct() {
        return false;
    }
}
