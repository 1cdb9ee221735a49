package org.w3id.chokepoint.graph.store.index;

import static org.w3id.chokepoint.graph.store.index.TripleOrder.lowerBound;
import static org.w3id.chokepoint.graph.store.index.TripleOrder.upperBound;

/**
 * The triples that match a pattern: positions that follow one another in one of the orders.
 *
 * @param order the order
 * @param rotation 0 for subject, predicate, object; 1 for predicate, object, subject; 2 for object, subject, predicate
 * @param first the first term of the first triple, if there is one
 * @param from the first position
 * @param to the position after the last
 */
public record TripleRange(TripleOrder order, int rotation, int first, int from, int to) {

    static TripleRange of(TripleOrder order, int rotation, int first, int second, int third) {
        if (first == TripleOrder.ANY) {
            return new TripleRange(order, rotation, order.size() > 0 ? order.first(0) : 0, 0, order.size());
        }
        int from = order.start(first);
        int to = order.end(first);
        if (second != TripleOrder.ANY) {
            from = lowerBound(order.second(), from, to, second);
            to = upperBound(order.second(), from, to, second);
        }
        if (third != TripleOrder.ANY) {
            from = lowerBound(order.third(), from, to, third);
            to = from < to && order.third().get(from) == third ? from + 1 : from;
        }
        return new TripleRange(order, rotation, first, from, to);
    }

    public int size() {
        return to - from;
    }
}
