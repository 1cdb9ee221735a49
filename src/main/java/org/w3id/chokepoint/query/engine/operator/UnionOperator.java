package org.w3id.chokepoint.query.engine.operator;

import java.util.List;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * The rows of several operations.
 *
 * @param operators the operations
 */
public record UnionOperator(List<Operator> operators) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        for (Operator operator : operators) {
            if (!operator.run(row, next)) {
                return false;
            }
        }
        return true;
    }
}
