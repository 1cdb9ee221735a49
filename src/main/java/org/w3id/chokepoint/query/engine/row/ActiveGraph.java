package org.w3id.chokepoint.query.engine.row;

import java.util.Arrays;
import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.graph.store.index.TripleCursors;
import org.w3id.chokepoint.graph.store.index.TripleIndex;

/** A graph to match patterns with, whose terms are ids of the release or {@link Slots#UNBOUND}. */
public sealed interface ActiveGraph {

    /** @param skipped is run for each triple that has to be looked at and does not match */
    TripleCursor find(int subject, int predicate, int object, Runnable skipped);

    /** How many triples {@link #find} goes over, at most. */
    int count(int subject, int predicate, int object);

    /** All triples. */
    record Union(TripleIndex index) implements ActiveGraph {
        @Override
        public TripleCursor find(int subject, int predicate, int object, Runnable skipped) {
            return new TripleCursors(index).inUnion(subject, predicate, object);
        }

        @Override
        public int count(int subject, int predicate, int object) {
            return index.match(subject, predicate, object).size();
        }
    }

    /** One named graph. */
    record Named(TripleIndex index, int place) implements ActiveGraph {
        @Override
        public TripleCursor find(int subject, int predicate, int object, Runnable skipped) {
            return new TripleCursors(index, skipped).inGraph(place, subject, predicate, object);
        }

        @Override
        public int count(int subject, int predicate, int object) {
            return Math.min(
                    index.size(place), index.match(subject, predicate, object).size());
        }
    }

    /** Several named graphs as one. */
    record Merged(TripleIndex index, int[] places) implements ActiveGraph {
        @Override
        public TripleCursor find(int subject, int predicate, int object, Runnable skipped) {
            TripleCursor all = new TripleCursors(index).inUnion(subject, predicate, object);
            return new HeldTriples(index, places, all, skipped);
        }

        @Override
        public int count(int subject, int predicate, int object) {
            int size = Arrays.stream(places).map(index::size).sum();
            return Math.min(size, index.match(subject, predicate, object).size());
        }
    }
}
