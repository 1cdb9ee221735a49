package org.w3id.chokepoint.query.engine.solution;

import org.w3id.chokepoint.query.engine.kept.RowSet;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * The rows of an operation, each once.
 *
 * @param slots of the variables that the rows have
 */
public record DistinctOperator(Evaluation evaluation, Operator operator, int[] slots) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        RowSet known = new RowSet(slots.length);
        boolean more = operator.run(row, found -> {
            evaluation.budget().check();
            int before = known.size();
            if (known.add(found, slots) < before) {
                return true;
            }
            evaluation.budget().take(RowSet.bytes(slots.length));
            return next.accept(found);
        });
        evaluation.budget().give(known.size() * RowSet.bytes(slots.length));
        return more;
    }
}
