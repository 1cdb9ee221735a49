package org.w3id.chokepoint.graph.store.index;

/**
 * Walks over those triples of a range that one graph holds.
 *
 * @param triples the range
 * @param place the place of the graph
 * @param skipped is run for each triple that the graph does not hold
 */
record HeldCursor(TripleIndex index, TripleCursor triples, int place, Runnable skipped) implements TripleCursor {

    @Override
    public boolean advance() {
        while (triples.advance()) {
            if (index.holds(place, index.position(subject(), predicate(), object()))) {
                return true;
            }
            skipped.run();
        }
        return false;
    }

    @Override
    public int subject() {
        return triples.subject();
    }

    @Override
    public int predicate() {
        return triples.predicate();
    }

    @Override
    public int object() {
        return triples.object();
    }
}
