package org.w3id.chokepoint.query.engine.solution;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.RowKey;

/** How many rows differ in some variables. */
final class DistinctCount implements Aggregate.State {
    private final Evaluation evaluation;
    private final int[] slots;
    private final Set<RowKey> known = new HashSet<>();

    DistinctCount(Evaluation evaluation, int[] slots) {
        this.evaluation = evaluation;
        this.slots = slots;
    }

    @Override
    public void add(int[] row) {
        if (known.add(RowKey.of(row, slots))) {
            evaluation.budget().take(RowKey.bytes(slots.length));
        }
    }

    @Override
    public int value() {
        return evaluation.terms().id(NodeValue.makeInteger(known.size()).asNode());
    }
}
