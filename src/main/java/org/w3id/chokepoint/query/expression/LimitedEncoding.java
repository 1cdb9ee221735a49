package org.w3id.chokepoint.query.expression;

import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** ENCODE_FOR_URI within the limits of a budget: what it makes may be encoded again. */
final class LimitedEncoding extends E_StrEncodeForURI {
    private final QueryBudget budget;

    LimitedEncoding(Expr argument, QueryBudget budget) {
        super(argument);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        NodeValue encoded = super.eval(value);
        budget.requireText(encoded.asString().length());
        return encoded;
    }

    @Override
    public Expr copy(Expr argument) {
        return new LimitedEncoding(argument, budget);
    }
}
