package org.w3id.chokepoint.graph.store.index;

/**
 * Walks over those triples of a range that one graph holds.
 *
 * @param triples the range
 * @param place the place of the graph
 */
record HeldCursor(TripleIndex index, TripleCursor triples, int place) implements TripleCursor {

    @Override
    public boolean advance() {
        while (triples.advance()) {
            if (index.holds(place, index.position(subject(), predicate(), object()))) {
                return true;
            }
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
