package org.w3id.chokepoint.query.engine.condition;

import org.w3id.chokepoint.query.engine.row.Operator;

/**
 * Whether a pattern has any solution that agrees with the row.
 *
 * @param pattern compiled
 */
record Existence(Operator pattern) implements Condition {

    @Override
    public Truth test(int[] row) {
        boolean[] found = {false};
        pattern.run(row, any -> {
            found[0] = true;
            return false;
        });
        return Truth.of(found[0]);
    }
}
