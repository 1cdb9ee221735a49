package org.w3id.chokepoint.query.engine.operator;

import java.util.HashMap;
import java.util.Map;
import org.w3id.chokepoint.query.engine.kept.RowTable;
import org.w3id.chokepoint.query.engine.row.ActiveGraph;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.engine.row.Slots;

/** The rows of an operation that knows nothing of the rows that it is joined with; found once for each graph. */
public final class RightSide {
    private final Evaluation evaluation;
    private final Operator operator;
    private final int[] slots;
    private final int[] shared;
    private final Map<ActiveGraph, RowTable> tables = new HashMap<>();

    /**
     * @param slots of the variables that the operation may give values
     * @param shared those that the rows of the other side may have values for as well
     */
    public RightSide(Evaluation evaluation, Operator operator, int[] slots, int[] shared) {
        this.evaluation = evaluation;
        this.operator = operator;
        this.slots = slots;
        this.shared = shared;
    }

    RowTable table() {
        RowTable known = tables.get(evaluation.active());
        return known == null ? fill() : known;
    }

    private RowTable fill() {
        RowTable table = new RowTable(shared, evaluation.budget());
        operator.run(evaluation.slots().row(), row -> {
            table.add(row);
            return true;
        });
        tables.put(evaluation.active(), table);
        return table;
    }

    /** Extends a row by each kept row that agrees with it. */
    boolean join(int[] row, RowSink next) {
        RowTable table = table();
        int[] before = row.clone();
        boolean more = true;
        for (int[] other : table.near(row)) {
            evaluation.budget().check();
            if (more && table.agree(row, other)) {
                fill(row, other);
                more = next.accept(row);
                restore(row, before);
            }
        }
        return more;
    }

    private void fill(int[] row, int[] other) {
        for (int slot : slots) {
            if (row[slot] == Slots.UNBOUND) {
                row[slot] = other[slot];
            }
        }
    }

    private void restore(int[] row, int[] before) {
        for (int slot : slots) {
            row[slot] = before[slot];
        }
    }
}
