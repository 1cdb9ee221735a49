package org.w3id.chokepoint.query.engine.path;

import java.util.function.IntPredicate;

/** One walk after another. */
record SequenceWalk(Walk first, Walk second) implements Walk {

    @Override
    public boolean from(int term, IntPredicate end) {
        return first.from(term, middle -> second.from(middle, end));
    }

    @Override
    public boolean addStarts(TermSet starts) {
        return first.addStarts(starts);
    }
}
