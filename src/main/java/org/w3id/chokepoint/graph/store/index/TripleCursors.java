package org.w3id.chokepoint.graph.store.index;

import static org.w3id.chokepoint.graph.store.index.TripleOrder.ANY;

/**
 * Walks over the triples that match a pattern, whose terms are ids or {@link TripleOrder#ANY}.
 *
 * @param skipped is run for each triple that a walk has to look at and leaves out, so that a long walk can be stopped
 */
public record TripleCursors(TripleIndex index, Runnable skipped) {

    public TripleCursors(TripleIndex index) {
        this(index, () -> {});
    }

    /** Over the triples of the union. */
    public TripleCursor inUnion(int subject, int predicate, int object) {
        return index.cursor(subject, predicate, object);
    }

    /**
     * Over the triples of one graph, by whichever is shorter: the graph, or what matches in the union.
     *
     * @param place the place of the graph among the graphs
     */
    public TripleCursor inGraph(int place, int subject, int predicate, int object) {
        TripleRange union = index.match(subject, predicate, object);
        return union.rotation() == 0 || index.size(place) < union.size()
                ? new GraphCursor(index, place, index.match(subject, ANY, ANY), predicate, object, skipped)
                : new HeldCursor(index, new RangeCursor(union), place, skipped);
    }
}
