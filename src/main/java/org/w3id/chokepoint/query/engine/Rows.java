package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowKey;
import org.w3id.chokepoint.query.engine.row.RowView;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.solution.DistinctOperator;

/** The rows of an answer: all are found when the first is asked for. */
final class Rows extends IteratorDelayedInitialization<Binding> {
    private final Evaluation evaluation;
    private final Output output;
    private final int[] slots;
    private final Operator operator;

    Rows(Evaluation evaluation, Output output, Operator operator) {
        this.evaluation = evaluation;
        this.output = output;
        this.slots = evaluation.slots().of(output.variables());
        this.operator = output.distinct() ? new DistinctOperator(evaluation, operator, slots) : operator;
    }

    @Override
    protected Iterator<Binding> initializeIterator() {
        Slots shown = new Slots();
        shown.of(output.variables());
        List<Binding> rows = new ArrayList<>();
        operator.run(evaluation.slots().row(), row -> {
            evaluation.budget().check();
            evaluation.budget().take(RowKey.bytes(slots.length));
            rows.add(new RowView(evaluation.terms(), shown, shown(row)));
            return rows.size() < output.limit();
        });
        return rows.iterator();
    }

    private int[] shown(int[] row) {
        int[] shown = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            shown[i] = row[slots[i]];
        }
        return shown;
    }
}
