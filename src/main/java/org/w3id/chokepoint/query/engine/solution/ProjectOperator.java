package org.w3id.chokepoint.query.engine.solution;

import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * The rows of an operation, with the values of some variables only.
 *
 * @param slots of these variables
 */
public record ProjectOperator(Evaluation evaluation, Operator operator, int[] slots) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        int[] projected = evaluation.slots().row();
        return operator.run(row, found -> {
            for (int slot : slots) {
                projected[slot] = found[slot];
            }
            return next.accept(projected);
        });
    }
}
