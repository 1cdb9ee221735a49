package org.w3id.chokepoint.query.expression;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT within the limits of a budget. */
final class LimitedConcat extends E_StrConcat {
    private final QueryBudget budget;

    LimitedConcat(ExprList arguments, QueryBudget budget) {
        super(arguments);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        budget.requireText(
                values.stream().mapToLong(value -> value.asString().length()).sum());
        return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LimitedConcat(arguments, budget);
    }
}
