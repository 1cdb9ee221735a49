package org.w3id.chokepoint.query.engine.operator;

import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * The rows of one operation, extended by another where it finds anything.
 *
 * @param left the one
 * @param right the other, which sees the values of the row that it extends
 */
public record OptionalOperator(Operator left, Operator right) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        return left.run(row, found -> {
            boolean[] extended = {false};
            boolean more = right.run(found, extension -> {
                extended[0] = true;
                return next.accept(extension);
            });
            return extended[0] ? more : next.accept(found);
        });
    }
}
