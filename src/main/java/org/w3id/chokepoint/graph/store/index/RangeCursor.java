package org.w3id.chokepoint.graph.store.index;

import static org.w3id.chokepoint.graph.store.index.TripleOrder.ANY;
import static org.w3id.chokepoint.graph.store.index.TripleOrder.lowerBound;

/** Walks over triples that follow one another in one of the orders. */
final class RangeCursor implements TripleCursor {
    private final TripleOrder order;
    private final int rotation;
    private final int second;
    private final int end;
    private int next;
    private int firstTerm;
    private int endOfFirst;
    private int subject;
    private int predicate;
    private int object;

    private RangeCursor(TripleOrder order, int rotation, int first, int second, int from, int end) {
        this.order = order;
        this.rotation = rotation;
        this.second = second;
        this.end = end;
        this.next = from;
        this.firstTerm = first;
        this.endOfFirst = from < end ? order.end(first) : end;
    }

    RangeCursor(TripleRange range) {
        this(range.order(), range.rotation(), range.first(), ANY, range.from(), range.to());
    }

    /** Over the triples with these first two terms; where they end is seen on the way, which takes less than to look for it. */
    static RangeCursor ofPair(TripleOrder order, int rotation, int first, int second) {
        int end = order.end(first);
        int from = lowerBound(order.second(), order.start(first), end, second);
        return new RangeCursor(order, rotation, first, second, from, end);
    }

    @Override
    public boolean advance() {
        if (next >= end) {
            return false;
        }
        int found = order.second().get(next);
        if (second != ANY && found != second) {
            return false;
        }
        while (next >= endOfFirst) {
            firstTerm++;
            endOfFirst = order.end(firstTerm);
        }
        set(firstTerm, found, order.third().get(next));
        next++;
        return true;
    }

    private void set(int first, int second, int third) {
        switch (rotation) {
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
