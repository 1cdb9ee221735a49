package org.w3id.chokepoint.query.engine.path;

import java.util.function.IntPredicate;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * A walk as often as wanted; each end is reached once.
 *
 * @param orNone whether no walk at all counts
 * @param again whether more than one walk counts
 */
record RepeatedWalk(Walk walk, boolean orNone, boolean again, QueryBudget budget) implements Walk {

    @Override
    public boolean from(int term, IntPredicate end) {
        TermSet reached = new TermSet(budget);
        if (orNone) {
            reached.add(term);
        }
        if (!orNone || !again) {
            step(term, reached);
        }
        boolean more = follow(reached, end);
        reached.release();
        return more;
    }

    private boolean follow(TermSet reached, IntPredicate end) {
        for (int next = 0; next < reached.size(); next++) {
            if (!end.test(reached.get(next))) {
                return false;
            }
            if (again) {
                step(reached.get(next), reached);
            }
        }
        return true;
    }

    private void step(int term, TermSet reached) {
        walk.from(term, found -> {
            budget.check();
            reached.add(found);
            return true;
        });
    }

    @Override
    public boolean addStarts(TermSet starts) {
        return !orNone && walk.addStarts(starts);
    }

    @Override
    public boolean isDistinct() {
        return true;
    }
}
