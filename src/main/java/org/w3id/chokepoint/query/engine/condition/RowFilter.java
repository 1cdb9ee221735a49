package org.w3id.chokepoint.query.engine.condition;

import org.apache.jena.sparql.expr.ExprException;

/** Tells which rows pass a filter. */
public final class RowFilter {
    private final Condition condition;
    private final int[] slots;

    /** @param slots of the variables that the filter looks at */
    RowFilter(Condition condition, int[] slots) {
        this.condition = condition;
        this.slots = slots;
    }

    public int[] slots() {
        return slots;
    }

    public boolean passes(int[] row) {
        try {
            return condition.test(row) == Truth.TRUE;
        } catch (ExprException e) {
            return false;
        }
    }
}
