package org.w3id.chokepoint.query.engine.path;

import java.util.Set;
import java.util.function.IntPredicate;
import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Slots;

/**
 * One triple.
 *
 * @param predicate its id; {@link Slots#UNBOUND} for any
 * @param excluded predicates that it may not have
 * @param forward from subject to object, else from object to subject
 */
record LinkWalk(Evaluation evaluation, int predicate, Set<Integer> excluded, boolean forward) implements Walk {

    @Override
    public boolean from(int term, IntPredicate end) {
        return !evaluation.terms().isHeld(term)
                || visit(forward ? term : Slots.UNBOUND, forward ? Slots.UNBOUND : term, true, end);
    }

    @Override
    public boolean addStarts(TermSet starts) {
        visit(Slots.UNBOUND, Slots.UNBOUND, false, term -> {
            starts.add(term);
            return true;
        });
        return true;
    }

    private boolean visit(int subject, int object, boolean atEnd, IntPredicate each) {
        if (predicate != Slots.UNBOUND && !evaluation.terms().isHeld(predicate)) {
            return true;
        }
        TripleCursor triples = evaluation.find(subject, predicate, object);
        while (triples.advance()) {
            evaluation.budget().check();
            boolean allowed = excluded.isEmpty() || !excluded.contains(triples.predicate());
            if (allowed && !each.test(forward == atEnd ? triples.object() : triples.subject())) {
                return false;
            }
        }
        return true;
    }
}
