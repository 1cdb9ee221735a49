package org.w3id.chokepoint.query.engine.path;

import java.util.function.IntPredicate;

/** One walk, and another. */
record AlternativeWalk(Walk one, Walk other) implements Walk {

    @Override
    public boolean from(int term, IntPredicate end) {
        return one.from(term, end) && other.from(term, end);
    }

    @Override
    public boolean addStarts(TermSet starts) {
        return one.addStarts(starts) && other.addStarts(starts);
    }
}
