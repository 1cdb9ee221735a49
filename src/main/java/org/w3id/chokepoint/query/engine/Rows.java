package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowKey;
import org.w3id.chokepoint.query.engine.row.RowView;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.engine.solution.DistinctOperator;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** The rows of an answer: all are found when the first is asked for, so that Jena can still be asked for all. */
final class Rows implements IteratorCloseable<Binding> {
    private final Evaluation evaluation;
    private final Output output;
    private final int[] slots;
    private final Operator operator;
    private final Supplier<Plan> jena;
    private Optional<Iterator<Binding>> rows = Optional.empty();
    private long rowBytes;

    /** @param jena evaluates the query if the engine meets what it cannot do */
    Rows(Evaluation evaluation, Output output, Operator operator, Supplier<Plan> jena) {
        this.evaluation = evaluation;
        this.output = output;
        this.slots = evaluation.slots().of(output.variables());
        this.operator = output.distinct() ? new DistinctOperator(evaluation, operator, slots) : operator;
        this.jena = jena;
        this.rowBytes = RowKey.bytes(slots.length);
    }

    @Override
    public boolean hasNext() {
        return rows().hasNext();
    }

    /** Whoever takes a row keeps it, and counts it. */
    @Override
    public Binding next() {
        Binding row = rows().next();
        evaluation.budget().give(rowBytes);
        return row;
    }

    @Override
    public void close() {
        rows.ifPresent(Iter::close);
    }

    private Iterator<Binding> rows() {
        if (rows.isEmpty()) {
            rows = Optional.of(found());
        }
        return rows.get();
    }

    private Iterator<Binding> found() {
        QueryBudget budget = evaluation.budget();
        long left = budget.left();
        try {
            return all().iterator();
        } catch (Unsupported | StackOverflowError e) {
            // Here each step of a query calls the next, so that a long one needs more of the stack than in Jena.
            evaluation.steps().leftToJena(e instanceof Unsupported ? e.getMessage() : "so deep a query");
            budget.give(left - budget.left());
            rowBytes = 0;
            return jena.get().iterator();
        }
    }

    private List<Binding> all() {
        Slots shown = new Slots();
        shown.of(output.variables());
        List<Binding> all = new ArrayList<>();
        operator.run(evaluation.slots().row(), row -> {
            evaluation.budget().check();
            evaluation.budget().take(rowBytes);
            all.add(new RowView(evaluation.terms(), shown, shown(row)));
            return all.size() < output.limit();
        });
        return all;
    }

    private int[] shown(int[] row) {
        int[] shown = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            shown[i] = row[slots[i]];
        }
        return shown;
    }
}
