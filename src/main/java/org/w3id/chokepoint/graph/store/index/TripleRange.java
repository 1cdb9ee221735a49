package org.w3id.chokepoint.graph.store.index;

import static org.w3id.chokepoint.graph.store.index.TripleOrder.lowerBound;

/**
 * The triples that match a pattern: positions that follow one another in one of the orders.
 *
 * @param order the order
 * @param rotation 0 for subject, predicate, object; 1 for predicate, object, subject; 2 for object, subject, predicate
 * @param from the first position
 * @param to the position after the last
 */
public record TripleRange(TripleOrder order, int rotation, int from, int to) {

    static TripleRange of(TripleOrder order, int rotation, int first, int second, int third) {
        if (first == TripleOrder.ANY) {
            return new TripleRange(order, rotation, 0, order.size());
        }
        int from = order.start(first);
        int to = order.end(first);
        if (second != TripleOrder.ANY) {
            from = lowerBound(order.second(), from, to, second);
            to = lowerBound(order.second(), from, to, second + 1);
        }
        if (third != TripleOrder.ANY) {
            from = lowerBound(order.third(), from, to, third);
            to = lowerBound(order.third(), from, to, third + 1);
        }
        return new TripleRange(order, rotation, from, to);
    }

    public int size() {
        return to - from;
    }
}
