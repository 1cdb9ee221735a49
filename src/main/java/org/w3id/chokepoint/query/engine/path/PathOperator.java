package org.w3id.chokepoint.query.engine.path;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.query.engine.operator.TriplePattern;
import org.w3id.chokepoint.query.engine.row.ActiveGraph;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.engine.row.Slots;

/**
 * A property path between two terms or variables, each the id of a term, or -1 - the slot of a variable.
 *
 * @param forward the path from the subject
 * @param backward the path from the object
 * @param orNone whether the path may be one of no step
 * @param before for each graph, from where a walk of which each end counts once leads to a constant object
 */
public record PathOperator(
        Evaluation evaluation,
        int subject,
        Walk forward,
        Walk backward,
        int object,
        boolean orNone,
        Map<ActiveGraph, TermSet> before)
        implements Operator {

    static PathOperator of(Evaluation evaluation, TriplePath triple, Walk forward, Walk backward) {
        return new PathOperator(
                evaluation,
                TriplePattern.part(triple.getSubject(), evaluation),
                forward,
                backward,
                TriplePattern.part(triple.getObject(), evaluation),
                triple.getPath().hasZeroLengthComponent(),
                new HashMap<>());
    }

    @Override
    public boolean run(int[] row, RowSink next) {
        int start = TriplePattern.value(subject, row);
        int end = TriplePattern.value(object, row);
        if (start != Slots.UNBOUND) {
            return end != Slots.UNBOUND
                    ? between(start, end, row, next)
                    : forward.from(start, term -> with(object, term, row, next));
        }
        return end != Slots.UNBOUND
                ? backward.from(end, term -> with(subject, term, row, next))
                : everywhere(row, next);
    }

    private static boolean with(int part, int term, int[] row, RowSink next) {
        int slot = -1 - part;
        row[slot] = term;
        boolean more = next.accept(row);
        row[slot] = Slots.UNBOUND;
        return more;
    }

    private boolean between(int start, int end, int[] row, RowSink next) {
        if (orNone && isSame(start, end) && !isInGraph(start)) {
            return true;
        }
        if (object >= 0 && backward.isDistinct() && evaluation.terms().isName(end)) {
            return !leadingTo(end).contains(start) || next.accept(row);
        }
        return forward.from(start, term -> !isSame(term, end) || next.accept(row));
    }

    /** A path of no step leads from a term to itself only if the graph has the term. */
    private boolean isInGraph(int term) {
        return evaluation.terms().isHeld(term)
                && (evaluation.find(term, Slots.UNBOUND, Slots.UNBOUND).advance()
                        || evaluation.find(Slots.UNBOUND, Slots.UNBOUND, term).advance());
    }

    private TermSet leadingTo(int end) {
        return before.computeIfAbsent(evaluation.active(), graph -> {
            TermSet starts = new TermSet(evaluation.budget());
            backward.from(end, term -> {
                starts.add(term);
                return true;
            });
            return starts;
        });
    }

    /** Jena compares the values of literals here. */
    private boolean isSame(int one, int other) {
        if (one == other || evaluation.terms().isName(one) || evaluation.terms().isName(other)) {
            return one == other;
        }
        Node term = evaluation.terms().term(one);
        return term.sameValueAs(evaluation.terms().term(other));
    }

    private boolean everywhere(int[] row, RowSink next) {
        TermSet starts = new TermSet(evaluation.budget());
        if (!forward.addStarts(starts)) {
            addAll(starts);
        }
        boolean circle = subject == object;
        boolean more = true;
        for (int n = 0; more && n < starts.size(); n++) {
            int start = starts.get(n);
            more = with(
                    subject,
                    start,
                    row,
                    found -> circle
                            ? forward.from(start, term -> term != start || next.accept(found))
                            : forward.from(start, term -> with(object, term, found, next)));
        }
        starts.release();
        return more;
    }

    /** All subjects and objects: a path of no step leads from each to itself. */
    private void addAll(TermSet terms) {
        TripleCursor triples = evaluation.find(Slots.UNBOUND, Slots.UNBOUND, Slots.UNBOUND);
        while (triples.advance()) {
            evaluation.budget().check();
            terms.add(triples.subject());
            terms.add(triples.object());
        }
    }
}
