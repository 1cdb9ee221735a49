package org.w3id.chokepoint.query.engine.solution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowKey;
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
        Map<RowKey, Aggregate.State[]> groups = new LinkedHashMap<>();
        int[] key = evaluation.slots().row();
        operator.run(row, found -> {
            evaluation.budget().check();
            for (int n = 0; n < keys.length; n++) {
                key[keySlots[n]] = keys[n].value(found);
            }
            for (Aggregate.State state : groups.computeIfAbsent(RowKey.of(key, keySlots), each -> states())) {
                state.add(found);
            }
            return true;
        });
        if (groups.isEmpty()) {
            return keys.length > 0
                    || push(
                            evaluation.slots().row(),
                            aggregates.stream().mapToInt(Aggregate::none).toArray(),
                            next);
        }
        boolean more = push(groups, next);
        evaluation.budget().give(groups.size() * bytes());
        return more;
    }

    private Aggregate.State[] states() {
        evaluation.budget().take(bytes());
        return aggregates.stream().map(Aggregate::start).toArray(Aggregate.State[]::new);
    }

    private long bytes() {
        return RowKey.bytes(keys.length) + (long) AGGREGATE_BYTES * aggregates.size();
    }

    private boolean push(Map<RowKey, Aggregate.State[]> groups, RowSink next) {
        int[] row = evaluation.slots().row();
        for (Map.Entry<RowKey, Aggregate.State[]> group : groups.entrySet()) {
            for (int n = 0; n < keySlots.length; n++) {
                row[keySlots[n]] = group.getKey().value(n);
            }
            int[] values = new int[aggregates.size()];
            for (int n = 0; n < values.length; n++) {
                values[n] = group.getValue()[n].value();
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
