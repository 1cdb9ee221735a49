package org.w3id.chokepoint.graph.store.index;

/** Walks over the triples of a range. */
final class RangeCursor implements TripleCursor {
    private final TripleRange range;
    private int next;
    private int firstTerm;
    private int secondTerm;
    private int thirdTerm;

    RangeCursor(TripleRange range) {
        this.range = range;
        this.next = range.from();
        this.firstTerm = range.size() > 0 ? range.order().first(next) : 0;
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
        secondTerm = order.second().get(next);
        thirdTerm = order.third().get(next);
        next++;
        return true;
    }

    @Override
    public int subject() {
        return term(0);
    }

    @Override
    public int predicate() {
        return term(1);
    }

    @Override
    public int object() {
        return term(2);
    }

    private int term(int part) {
        return switch ((part - range.rotation() + 3) % 3) {
            case 0 -> firstTerm;
            case 1 -> secondTerm;
            default -> thirdTerm;
        };
    }
}
