package org.w3id.chokepoint.query.evaluation;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** The rows that one operation of a query keeps, such as a sort: taken from the budget as they come, given back at its end. */
final class KeptRows {
    private final Op keeper;
    private final Op only;
    private final QueryBudget budget;
    private long bytes;

    /**
     * @param keeper the operation
     * @param only the one of its parts whose rows are kept; the operation itself if all are
     */
    KeptRows(Op keeper, Op only, QueryBudget budget) {
        this.keeper = keeper;
        this.only = only;
        this.budget = budget;
    }

    /** The rows of a part of the operation, taken from the budget if they are kept. */
    QueryIterator counted(Op part, QueryIterator rows, ExecutionContext context) {
        if (keeper != only && part != only) {
            return rows;
        }
        return new QueryIterProcessBinding(rows, context) {
            @Override
            public Binding accept(Binding row) {
                long size = QueryBudget.size(row);
                budget.take(size);
                bytes += size;
                return row;
            }
        };
    }

    /** The rows that the operation gives; at their end nothing is kept any more. */
    QueryIterator released(QueryIterator rows) {
        return new QueryIteratorWrapper(rows) {
            @Override
            protected void closeIterator() {
                super.closeIterator();
                budget.give(bytes);
                bytes = 0;
            }
        };
    }
}
