package org.w3id.chokepoint.query.engine.operator;

import java.util.List;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * A row with each of the rows that stand in the query and agree with it.
 *
 * @param slots of the variables of the table
 * @param rows the values for the slots
 */
public record TableOperator(QueryBudget budget, int[] slots, List<int[]> rows) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        int[] before = row.clone();
        boolean more = true;
        for (int[] values : rows) {
            budget.check();
            if (more && agrees(row, values)) {
                fill(row, values);
                more = next.accept(row);
                System.arraycopy(before, 0, row, 0, row.length);
            }
        }
        return more;
    }

    private boolean agrees(int[] row, int[] values) {
        for (int i = 0; i < slots.length; i++) {
            int known = row[slots[i]];
            if (known != values[i] && known != Slots.UNBOUND && values[i] != Slots.UNBOUND) {
                return false;
            }
        }
        return true;
    }

    private void fill(int[] row, int[] values) {
        for (int i = 0; i < slots.length; i++) {
            if (values[i] != Slots.UNBOUND) {
                row[slots[i]] = values[i];
            }
        }
    }
}
