package org.w3id.chokepoint.query.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * Takes the rows of an answer, within the limits of a budget.
 *
 * @param most how many rows an answer may have
 */
public record LimitedRows(QueryBudget budget, int most) {

    /** Takes rows out of the budget. */
    public List<Binding> of(RowSet rows) {
        List<Binding> bindings = new ArrayList<>();
        while (rows.hasNext()) {
            Binding row = rows.next();
            budget.check();
            budget.take(QueryBudget.size(row));
            bindings.add(row);
            requireFew(bindings);
        }
        return List.copyOf(bindings);
    }

    /** The same for rows that are found already: as much as they take for whoever lays them out. */
    public List<Binding> of(List<Binding> rows, int columns) {
        budget.take(rows.size() * QueryBudget.size(columns));
        requireFew(rows);
        return rows;
    }

    private void requireFew(List<Binding> rows) {
        if (rows.size() > most) {
            throw budget.tooLarge("has more than " + most + " rows");
        }
    }
}
