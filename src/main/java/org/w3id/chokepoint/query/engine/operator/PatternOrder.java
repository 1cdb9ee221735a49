package org.w3id.chokepoint.query.engine.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.chokepoint.graph.store.index.TripleIndex;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Slots;

/** Puts triple patterns into an order in which each step has few triples to look at. */
final class PatternOrder {
    /** More than anybody writes by hand; to choose among so many takes longer than it can save. */
    private static final int MAX_PATTERNS = 100;

    private final Evaluation evaluation;
    private final int[] constants;
    private final Set<Integer> bound = new HashSet<>();

    private PatternOrder(Evaluation evaluation, int[] row) {
        this.evaluation = evaluation;
        this.constants = evaluation.slots().row();
        for (int slot = 0; slot < row.length; slot++) {
            if (row[slot] != Slots.UNBOUND) {
                bound.add(slot);
            }
        }
    }

    /**
     * Takes the pattern with the fewest triples first, then always the one that finds the fewest for each row.
     *
     * @param row tells which variables have a value before the first pattern
     */
    static List<TriplePattern> of(List<TriplePattern> patterns, int[] row, Evaluation evaluation) {
        if (patterns.size() > MAX_PATTERNS) {
            return patterns;
        }
        PatternOrder order = new PatternOrder(evaluation, row);
        List<TriplePattern> rest = new ArrayList<>(patterns);
        List<TriplePattern> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            TriplePattern next = order.cheapest(rest);
            rest.remove(next);
            ordered.add(next);
            for (int slot : next.slots()) {
                order.bound.add(slot);
            }
        }
        return ordered;
    }

    /** One that shares no variable multiplies the rows, which does not matter if it has fewer triples than the others find. */
    private TriplePattern cheapest(List<TriplePattern> patterns) {
        return patterns.stream()
                .min(Comparator.comparingDouble(this::cost).thenComparing(this::isConnected, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private boolean isConnected(TriplePattern pattern) {
        int[] slots = pattern.slots();
        for (int slot : slots) {
            if (bound.contains(slot)) {
                return true;
            }
        }
        return slots.length == 0;
    }

    /** The exact number for the constants, shared out among the different values of each bound variable. */
    private double cost(TriplePattern pattern) {
        evaluation.budget().check();
        TripleIndex index = evaluation.graphs().index();
        double triples = pattern.count(evaluation.active(), constants);
        boolean known = evaluation.terms().isHeld(pattern.predicate());
        if (isBound(pattern.predicate())) {
            triples /= index.predicates();
        }
        if (isBound(pattern.subject())) {
            triples /= known ? Math.max(1, index.subjects(pattern.predicate())) : index.size();
        }
        if (isBound(pattern.object())) {
            triples /= known ? Math.max(1, index.objects(pattern.predicate())) : index.size();
        }
        return triples;
    }

    private boolean isBound(int part) {
        return part < 0 && bound.contains(-1 - part);
    }
}
