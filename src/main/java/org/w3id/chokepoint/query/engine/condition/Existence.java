package org.w3id.chokepoint.query.engine.condition;

import org.w3id.chokepoint.query.engine.row.Operator;

/**
 * Whether a pattern has any solution that agrees with the row.
 *
 * @param pattern compiled
 */
record Existence(Operator pattern) implements Condition {

    /** On a copy of the row: an expression that fails amid the pattern leaves what was found so far in it. */
    @Override
    public Truth test(int[] row) {
        boolean[] found = {false};
        pattern.run(row.clone(), any -> {
            found[0] = true;
            return false;
        });
        return Truth.of(found[0]);
    }
}
