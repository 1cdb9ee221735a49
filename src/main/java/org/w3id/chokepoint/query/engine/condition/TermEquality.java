package org.w3id.chokepoint.query.engine.condition;

import org.w3id.chokepoint.graph.store.term.TermKind;
import org.w3id.chokepoint.query.engine.row.QueryTerms;
import org.w3id.chokepoint.query.engine.row.Slots;

/**
 * Whether two terms are equal, by their ids where these tell.
 *
 * @param left the id of a constant, or -1 - the slot of a variable
 * @param right as above
 * @param values compares the values
 */
record TermEquality(QueryTerms terms, int left, int right, Condition values) implements Condition {

    @Override
    public Truth test(int[] row) {
        int one = left >= 0 ? left : row[-1 - left];
        int other = right >= 0 ? right : row[-1 - right];
        if (one == Slots.UNBOUND || other == Slots.UNBOUND) {
            return Truth.ERROR;
        }
        if (one == other) {
            return terms.isOrdered(one) ? Truth.TRUE : values.test(row);
        }
        boolean different = terms.isName(one) || terms.isName(other) || isString(one) && isString(other);
        return different ? Truth.FALSE : values.test(row);
    }

    private boolean isString(int id) {
        return terms.kind(id) == TermKind.STRING;
    }
}
