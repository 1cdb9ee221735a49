package org.w3id.chokepoint.query.engine.solution;

import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * Some rows of an operation that follow one another.
 *
 * @param offset how many to leave out first
 * @param limit how many at most
 */
public record SliceOperator(Operator operator, long offset, long limit) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        if (limit == 0) {
            return true;
        }
        long[] seen = {0};
        boolean[] more = {true};
        operator.run(row, found -> {
            seen[0]++;
            if (seen[0] > offset) {
                more[0] = next.accept(found);
            }
            return more[0] && seen[0] - offset < limit;
        });
        return more[0];
    }
}
