package org.w3id.chokepoint.query.engine.solution;

import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.engine.row.Slots;

/**
 * The rows of an operation, each with values for more variables; an expression that fails gives none.
 *
 * @param slots of the variables, in the order of the expressions, which may look at the variables before their own
 */
public record ExtendOperator(Evaluation evaluation, Operator operator, int[] slots, RowExpression[] expressions)
        implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        return operator.run(row, found -> extend(found, 0, next));
    }

    private boolean extend(int[] row, int from, RowSink next) {
        if (from == slots.length) {
            return next.accept(row);
        }
        int value = expressions[from].value(row);
        int slot = slots[from];
        if (value == Slots.UNBOUND || row[slot] == value) {
            return extend(row, from + 1, next);
        }
        if (row[slot] != Slots.UNBOUND) {
            return !isSame(row[slot], value) || extend(row, from + 1, next);
        }
        row[slot] = value;
        boolean more = extend(row, from + 1, next);
        row[slot] = Slots.UNBOUND;
        return more;
    }

    private boolean isSame(int one, int other) {
        return evaluation.terms().term(one).sameValueAs(evaluation.terms().term(other));
    }
}
