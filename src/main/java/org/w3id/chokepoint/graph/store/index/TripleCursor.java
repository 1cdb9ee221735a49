package org.w3id.chokepoint.graph.store.index;

/** Walks over triples; its terms are those of the triple reached last. */
public interface TripleCursor {

    /** Goes to the next triple; false if there is none. */
    boolean advance();

    int subject();

    int predicate();

    int object();
}
