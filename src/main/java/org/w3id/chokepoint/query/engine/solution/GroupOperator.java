package org.w3id.chokepoint.query.engine.solution;

import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.kept.RowSet;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.engine.row.Slots;

/**
 * The groups of the rows of an operation, each with its aggregates.
 *
 * @param keys what the rows are grouped by
 * @param keySlots of the variables for the keys
 * @param aggregates what is asked of each group
 */
public record GroupOperator(
        Evaluation evaluation, Operator operator, RowExpression[] keys, int[] keySlots, List<Aggregate> aggregates)
        implements Operator {
    private static final int AGGREGATE_BYTES = 64;

    @Override
    public boolean run(int[] row, RowSink next) {
        RowSet groups = new RowSet(keys.length);
        List<Aggregate.State[]> states = new ArrayList<>();
        int[] key = evaluation.slots().row();
        operator.run(row, found -> {
            evaluation.budget().check();
            for (int n = 0; n < keys.length; n++) {
                key[keySlots[n]] = keys[n].value(found);
            }
            int group = groups.add(key, keySlots);
            if (group == states.size()) {
                states.add(states());
            }
            for (Aggregate.State state : states.get(group)) {
                state.add(found);
            }
            return true;
        });
        if (states.isEmpty()) {
            return keys.length > 0
                    || push(
                            evaluation.slots().row(),
                            aggregates.stream().mapToInt(Aggregate::none).toArray(),
                            next);
        }
        boolean more = push(groups, states, next);
        evaluation.budget().give(groups.size() * bytes());
        return more;
    }

    private Aggregate.State[] states() {
        evaluation.budget().take(bytes());
        return aggregates.stream().map(Aggregate::start).toArray(Aggregate.State[]::new);
    }

    private long bytes() {
        return RowSet.bytes(keys.length) + (long) AGGREGATE_BYTES * aggregates.size();
    }

    private boolean push(RowSet groups, List<Aggregate.State[]> states, RowSink next) {
        int[] row = evaluation.slots().row();
        for (int group = 0; group < groups.size(); group++) {
            for (int n = 0; n < keySlots.length; n++) {
                row[keySlots[n]] = groups.rows().value(group, n);
            }
            int[] values = new int[aggregates.size()];
            for (int n = 0; n < values.length; n++) {
                values[n] = states.get(group)[n].value();
            }
            if (!push(row, values, next)) {
                return false;
            }
        }
        return true;
    }

    private boolean push(int[] row, int[] values, RowSink next) {
        for (int n = 0; n < values.length; n++) {
            row[aggregates.get(n).slot()] = values[n];
        }
        boolean more = next.accept(row);
        for (int n = 0; n < values.length; n++) {
            row[aggregates.get(n).slot()] = Slots.UNBOUND;
        }
        return more;
    }
}
