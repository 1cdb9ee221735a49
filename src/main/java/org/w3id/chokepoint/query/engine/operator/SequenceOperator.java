package org.w3id.chokepoint.query.engine.operator;

import java.util.List;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/** Operations one after the other: each extends the rows of the one before. */
public final class SequenceOperator implements Operator {
    /** Hands on each row as it is. */
    public static final Operator EMPTY = (row, next) -> next.accept(row);

    private final Operator[] steps;

    public SequenceOperator(List<? extends Operator> steps) {
        this.steps = steps.toArray(Operator[]::new);
    }

    @Override
    public boolean run(int[] row, RowSink next) {
        RowSink sink = next;
        for (int step = steps.length - 1; step > 0; step--) {
            Operator operator = steps[step];
            RowSink after = sink;
            sink = found -> operator.run(found, after);
        }
        return steps.length == 0 ? next.accept(row) : steps[0].run(row, sink);
    }
}
