package org.w3id.chokepoint.query.engine.solution;

import java.util.HashSet;
import java.util.Set;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowKey;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * The rows of an operation, each once.
 *
 * @param slots of the variables that the rows have
 */
public record DistinctOperator(Evaluation evaluation, Operator operator, int[] slots) implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        Set<RowKey> known = new HashSet<>();
        boolean more = operator.run(row, found -> {
            evaluation.budget().check();
            if (!known.add(RowKey.of(found, slots))) {
                return true;
            }
            evaluation.budget().take(RowKey.bytes(slots.length));
            return next.accept(found);
        });
        evaluation.budget().give(known.size() * RowKey.bytes(slots.length));
        return more;
    }
}
