package org.w3id.chokepoint.query.engine.row;

import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.graph.store.index.TripleIndex;

/**
 * Walks over those triples that at least one of some graphs holds.
 *
 * @param places the places of the graphs
 * @param all the triples
 * @param skipped is run for each triple that no graph holds
 */
record HeldTriples(TripleIndex index, int[] places, TripleCursor all, Runnable skipped) implements TripleCursor {

    @Override
    public boolean advance() {
        while (all.advance()) {
            if (isHeld(index.position(subject(), predicate(), object()))) {
                return true;
            }
            skipped.run();
        }
        return false;
    }

    private boolean isHeld(int position) {
        for (int place : places) {
            if (index.holds(place, position)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int subject() {
        return all.subject();
    }

    @Override
    public int predicate() {
        return all.predicate();
    }

    @Override
    public int object() {
        return all.object();
    }
}
