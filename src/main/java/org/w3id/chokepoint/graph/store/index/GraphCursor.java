package org.w3id.chokepoint.graph.store.index;

/** Walks over the triples of one graph that match a pattern, in the order of subjects. */
final class GraphCursor implements TripleCursor {
    private final TripleIndex index;
    private final int place;
    private final int predicate;
    private final int object;
    private final Runnable skipped;
    private final int end;
    private int next;
    private int position;
    private int firstTerm;

    /**
     * @param subjects the triples of the union that have the subject of the pattern, or all, in the order of subjects
     * @param predicate an id, or {@link TripleOrder#ANY}
     * @param object an id, or {@link TripleOrder#ANY}
     * @param skipped is run for each triple of the graph that does not match
     */
    GraphCursor(TripleIndex index, int place, TripleRange subjects, int predicate, int object, Runnable skipped) {
        this.index = index;
        this.place = place;
        this.predicate = predicate;
        this.object = object;
        this.skipped = skipped;
        this.next = index.before(place, subjects.from());
        this.end = index.before(place, subjects.to());
        this.firstTerm = next < end ? index.bySubject().first(index.triple(place, next)) : 0;
    }

    @Override
    public boolean advance() {
        while (next < end) {
            position = index.triple(place, next++);
            if (matches(predicate, predicate()) && matches(object, object())) {
                while (position >= index.bySubject().end(firstTerm)) {
                    firstTerm++;
                }
                return true;
            }
            skipped.run();
        }
        return false;
    }

    private static boolean matches(int wanted, int found) {
        return wanted == TripleOrder.ANY || wanted == found;
    }

    @Override
    public int subject() {
        return firstTerm;
    }

    @Override
    public int predicate() {
        return index.bySubject().second().get(position);
    }

    @Override
    public int object() {
        return index.bySubject().third().get(position);
    }
}
