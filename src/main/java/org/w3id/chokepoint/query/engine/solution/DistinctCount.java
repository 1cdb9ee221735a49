package org.w3id.chokepoint.query.engine.solution;

import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.chokepoint.query.engine.kept.RowSet;
import org.w3id.chokepoint.query.engine.row.Evaluation;

/** How many rows differ in some variables. */
final class DistinctCount implements Aggregate.State {
    private final Evaluation evaluation;
    private final int[] slots;
    private final RowSet known;

    DistinctCount(Evaluation evaluation, int[] slots) {
        this.evaluation = evaluation;
        this.slots = slots;
        this.known = new RowSet(slots.length);
    }

    @Override
    public void add(int[] row) {
        int before = known.size();
        if (known.add(row, slots) == before) {
            evaluation.budget().take(RowSet.bytes(slots.length));
        }
    }

    @Override
    public int value() {
        return evaluation.terms().id(NodeValue.makeInteger(known.size()).asNode());
    }
}
