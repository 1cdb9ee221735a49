package org.w3id.chokepoint.query.engine.condition;

import org.w3id.chokepoint.graph.store.term.TermKind;
import org.w3id.chokepoint.query.engine.row.QueryTerms;

/**
 * Whether one variable is less than another, by their ids where these tell.
 *
 * @param low the slot of the variable that shall be less
 * @param high the slot of the other
 * @param orEqual whether it may be equal
 * @param values compares the values
 */
record TermComparison(QueryTerms terms, int low, int high, boolean orEqual, Condition values) implements Condition {

    @Override
    public Truth test(int[] row) {
        int one = row[low];
        int other = row[high];
        TermKind kind = terms.isOrdered(one) ? terms.kind(one) : TermKind.OTHER;
        if (!isCompared(kind) || terms.kind(other) != kind) {
            return values.test(row);
        }
        if (one == other) {
            return Truth.of(orEqual);
        }
        // Ids ascend with the values, but two terms may have one value.
        return one < other == orEqual ? Truth.of(orEqual) : values.test(row);
    }

    private static boolean isCompared(TermKind kind) {
        return kind == TermKind.NUMBER || kind == TermKind.DATE || kind == TermKind.DATE_TIME;
    }
}
