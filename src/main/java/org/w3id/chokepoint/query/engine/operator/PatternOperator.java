package org.w3id.chokepoint.query.engine.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<TriplePattern> inOrder = PatternOrder.of(patterns, row, evaluation);
        Map<Integer, List<RowFilter>> ready = ready(inOrder);
        List<Operator> steps = new ArrayList<>();
        addFilters(ready, 0, steps);
        for (int n = 0; n < inOrder.size(); n++) {
            TriplePattern pattern = inOrder.get(n);
            steps.add(evaluation.steps().step(pattern::text, () -> pattern));
            addFilters(ready, n + 1, steps);
        }
        return new SequenceOperator(steps);
    }

    /** The filters by the number of patterns after which all their variables have values, if any pattern gives them one. */
    private Map<Integer, List<RowFilter>> ready(List<TriplePattern> inOrder) {
        Map<Integer, Integer> valued = new HashMap<>();
        for (int n = 0; n < inOrder.size(); n++) {
            for (int slot : inOrder.get(n).slots()) {
                valued.putIfAbsent(slot, n + 1);
            }
        }
        return filters.stream().collect(Collectors.groupingBy(filter -> Arrays.stream(filter.slots())
                .map(slot -> valued.getOrDefault(slot, 0))
                .max()
                .orElse(0)));
    }

    private void addFilters(Map<Integer, List<RowFilter>> ready, int patternsDone, List<Operator> steps) {
        for (RowFilter filter : ready.getOrDefault(patternsDone, List.of())) {
            steps.add(evaluation
                    .steps()
                    .step(
                            () -> "filter on " + evaluation.slots().text(filter.slots()),
                            () -> new FilterOperator(SequenceOperator.EMPTY, List.of(filter))));
        }
    }
}
