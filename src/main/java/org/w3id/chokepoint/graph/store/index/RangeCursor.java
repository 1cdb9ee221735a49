package org.w3id.chokepoint.graph.store.index;

/** Walks over the triples of a range. */
final class RangeCursor implements TripleCursor {
    private final TripleRange range;
    private int next;
    private int firstTerm;
    private int subject;
    private int predicate;
    private int object;

    RangeCursor(TripleRange range) {
        this.range = range;
        this.next = range.from();
        this.firstTerm = range.first();
    }

    @Override
    public boolean advance() {
        if (next >= range.to()) {
            return false;
        }
        TripleOrder order = range.order();
        while (next >= order.end(firstTerm)) {
            firstTerm++;
        }
        set(firstTerm, order.second().get(next), order.third().get(next));
        next++;
        return true;
    }

    private void set(int first, int second, int third) {
        switch (range.rotation()) {
            case 0 -> setTriple(first, second, third);
            case 1 -> setTriple(third, first, second);
            default -> setTriple(second, third, first);
        }
    }

    private void setTriple(int newSubject, int newPredicate, int newObject) {
        subject = newSubject;
        predicate = newPredicate;
        object = newObject;
    }

    @Override
    public int subject() {
        return subject;
    }

    @Override
    public int predicate() {
        return predicate;
    }

    @Override
    public int object() {
        return object;
    }
}
