package org.w3id.chokepoint.graph.store.term;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * A term with its place in the order of ids.
 *
 * @param kind the first criterion
 * @param number the second, zero for what is no number
 * @param value compared third where a kind has values that its text does not show
 */
record TermOrder(Node term, TermKind kind, double number, NodeValue value) implements Comparable<TermOrder> {
    private static final Comparator<TermOrder> BY_KIND =
            Comparator.comparing(TermOrder::kind).thenComparingDouble(TermOrder::number);

    static TermOrder of(Node term) {
        TermKind kind = TermKind.of(term);
        NodeValue value = NodeValue.makeNode(term);
        return new TermOrder(term, kind, kind == TermKind.NUMBER ? value.getDouble() : 0, value);
    }

    @Override
    public int compareTo(TermOrder other) {
        int byKind = BY_KIND.compare(this, other);
        if (byKind != 0) {
            return byKind;
        }
        return switch (kind) {
            case BOOLEAN, DATE_TIME, DATE -> NodeValue.compareAlways(value, other.value);
            default -> NodeCmp.compareRDFTerms(term, other.term);
        };
    }
}
