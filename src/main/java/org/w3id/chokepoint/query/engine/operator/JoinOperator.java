package org.w3id.chokepoint.query.engine.operator;

import java.util.List;
import org.w3id.chokepoint.query.engine.condition.RowFilter;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * The rows of two operations that are found apart, each with each that agrees with it and passes the filters.
 *
 * @param optional whether a row of the left that finds no other is kept as it is
 */
public record JoinOperator(Operator left, RightSide right, List<RowFilter> filters, boolean optional)
        implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        Operator join = new FilterOperator(right::join, filters);
        return (optional ? new OptionalOperator(left, join) : new SequenceOperator(List.of(left, join))).run(row, next);
    }
}
