package org.w3id.chokepoint.query.engine.operator;

import java.util.List;
import org.w3id.chokepoint.query.engine.condition.RowFilter;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * The rows of an operation that pass all filters.
 *
 * @param operator the operation
 */
public record FilterOperator(Operator operator, List<RowFilter> filters) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        return operator.run(row, found -> !passes(found) || next.accept(found));
    }

    private boolean passes(int[] row) {
        for (RowFilter filter : filters) {
            if (!filter.passes(row)) {
                return false;
            }
        }
        return true;
    }
}
