package org.w3id.chokepoint.query.expression;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** Multiplication within the limits of a budget: integers and decimals have no largest number. */
final class LimitedMultiplication extends E_Multiply {
    private final QueryBudget budget;

    LimitedMultiplication(Expr left, Expr right, QueryBudget budget) {
        super(left, right);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        budget.requireNumber(bits(left) + bits(right));
        return super.eval(left, right);
    }

    private static long bits(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength();
        }
        return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new LimitedMultiplication(left, right, budget);
    }
}
