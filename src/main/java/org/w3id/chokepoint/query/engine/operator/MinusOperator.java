package org.w3id.chokepoint.query.engine.operator;

import org.w3id.chokepoint.query.engine.kept.RowTable;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * The rows of one operation that agree with no row of another in variables that both have.
 */
public record MinusOperator(QueryBudget budget, Operator left, RightSide right) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        return left.run(row, found -> isTaken(found) || next.accept(found));
    }

    private boolean isTaken(int[] row) {
        RowTable table = right.table();
        for (int[] other : table.near(row)) {
            budget.check();
            if (table.agree(row, other) && table.overlap(row, other)) {
                return true;
            }
        }
        return false;
    }
}
