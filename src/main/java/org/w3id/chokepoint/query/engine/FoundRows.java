package org.w3id.chokepoint.query.engine;

import java.util.List;
import org.w3id.chokepoint.query.engine.kept.RowList;
import org.w3id.chokepoint.query.engine.kept.RowSet;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.IdRows;
import org.w3id.chokepoint.query.engine.row.Operator;

/** Finds all rows of an answer. */
final class FoundRows {
    private final Evaluation evaluation;
    private final Output output;
    private final int[] slots;
    private final Operator operator;

    /** @param operator compiled for the evaluation */
    FoundRows(Evaluation evaluation, Output output, Operator operator) {
        this.evaluation = evaluation;
        this.output = output;
        this.slots = evaluation.slots().of(output.variables());
        this.operator = operator;
    }

    /** @throws org.w3id.chokepoint.query.engine.row.Unsupported if Jena has to evaluate the query */
    IdRows all() {
        RowList all = output.distinct() ? eachOnce() : each();
        return new IdRows(evaluation.terms(), List.copyOf(output.variables()), all.size(), all::value);
    }

    private RowList each() {
        RowList all = new RowList(slots.length);
        operator.run(evaluation.slots().row(), row -> {
            evaluation.budget().check();
            evaluation.budget().take(RowList.bytes(slots.length));
            all.add(row, slots);
            return all.size() < output.limit();
        });
        return all;
    }

    private RowList eachOnce() {
        RowSet all = new RowSet(slots.length);
        operator.run(evaluation.slots().row(), row -> {
            evaluation.budget().check();
            int before = all.size();
            if (all.add(row, slots) == before) {
                evaluation.budget().take(RowSet.bytes(slots.length));
            }
            return all.size() < output.limit();
        });
        return all.rows();
    }
}
