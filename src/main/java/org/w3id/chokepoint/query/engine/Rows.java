package org.w3id.chokepoint.query.engine;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.query.engine.kept.RowList;
import org.w3id.chokepoint.query.engine.kept.RowSet;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowView;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** The rows of an answer: all are found when the first is asked for, so that Jena can still be asked for all. */
final class Rows implements IteratorCloseable<Binding> {
    private final Evaluation evaluation;
    private final Output output;
    private final int[] slots;
    private final Operator operator;
    private final Supplier<Plan> jena;
    private Optional<Iterator<Binding>> rows = Optional.empty();

    /** @param jena evaluates the query if the engine meets what it cannot do */
    Rows(Evaluation evaluation, Output output, Operator operator, Supplier<Plan> jena) {
        this.evaluation = evaluation;
        this.output = output;
        this.slots = evaluation.slots().of(output.variables());
        this.operator = operator;
        this.jena = jena;
    }

    @Override
    public boolean hasNext() {
        return rows().hasNext();
    }

    @Override
    public Binding next() {
        return rows().next();
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
            return all();
        } catch (Unsupported | StackOverflowError e) {
            // Here each step of a query calls the next, so that a long one needs more of the stack than in Jena.
            evaluation.steps().leftToJena(e instanceof Unsupported ? e.getMessage() : "so deep a query");
            budget.give(left - budget.left());
            return jena.get().iterator();
        }
    }

    private Iterator<Binding> all() {
        Slots shown = new Slots();
        shown.of(output.variables());
        RowList all = output.distinct() ? eachOnce() : each();
        return IntStream.range(0, all.size())
                .<Binding>mapToObj(number -> new RowView(evaluation.terms(), shown, all.row(number)))
                .iterator();
    }

    private RowList each() {
        RowList all = new RowList(slots.length);
        operator.run(evaluation.slots().row(), row -> {
            evaluation.budget().check();
            evaluation.budget().take(RowList.bytes(slots.length));
            all.add(row, slots);
            return all.size() < output.limit();
        });
        return all;
    }

    private RowList eachOnce() {
        RowSet all = new RowSet(slots.length);
        operator.run(evaluation.slots().row(), row -> {
            evaluation.budget().check();
            int before = all.size();
            if (all.add(row, slots) == before) {
                evaluation.budget().take(RowSet.bytes(slots.length));
            }
            return all.size() < output.limit();
        });
        return all.rows();
    }
}
