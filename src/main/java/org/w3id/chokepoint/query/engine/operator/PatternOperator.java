package org.w3id.chokepoint.query.engine.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3id.chokepoint.query.engine.condition.RowFilter;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/** A basic graph pattern, with filters that each run as early as their variables have values. */
public final class PatternOperator implements Operator {
    private final Evaluation evaluation;
    private final List<TriplePattern> patterns;
    private final List<RowFilter> filters;
    private Operator ordered;

    public PatternOperator(Evaluation evaluation, List<TriplePattern> patterns, List<RowFilter> filters) {
        this.evaluation = evaluation;
        this.patterns = patterns;
        this.filters = filters;
    }

    /** The first row decides the order. */
    @Override
    public boolean run(int[] row, RowSink next) {
        if (ordered == null) {
            ordered = ordered(row);
        }
        return ordered.run(row, next);
    }

    private Operator ordered(int[] row) {
        List<TriplePattern> rest = new ArrayList<>(PatternOrder.of(patterns, row, evaluation));
        List<TriplePattern> done = new ArrayList<>();
        List<RowFilter> waiting = new ArrayList<>(filters);
        List<Operator> steps = new ArrayList<>();
        addReady(waiting, done, rest, steps);
        while (!rest.isEmpty()) {
            TriplePattern first = rest.remove(0);
            done.add(first);
            steps.add(evaluation.steps().step(first::text, () -> first));
            addReady(waiting, done, rest, steps);
        }
        return new SequenceOperator(steps);
    }

    private void addReady(
            List<RowFilter> waiting, List<TriplePattern> done, List<TriplePattern> rest, List<Operator> steps) {
        waiting.removeIf(filter -> {
            boolean ready =
                    Arrays.stream(filter.slots()).allMatch(slot -> isMentioned(done, slot) || !isMentioned(rest, slot));
            if (ready) {
                steps.add(evaluation
                        .steps()
                        .step(
                                () -> "filter on " + evaluation.slots().text(filter.slots()),
                                () -> new FilterOperator(SequenceOperator.EMPTY, List.of(filter))));
            }
            return ready;
        });
    }

    /** A variable has its last value behind a pattern that mentions it, and before all patterns if none does. */
    private boolean isMentioned(List<TriplePattern> some, int slot) {
        evaluation.budget().check();
        return some.stream().anyMatch(pattern -> pattern.mentions(slot));
    }
}
