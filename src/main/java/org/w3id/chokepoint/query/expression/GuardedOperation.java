package org.w3id.chokepoint.query.expression;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** An operation of Jena's on two values, as {@link GuardedFunction}: a year divided by 1.5, a year less an hour. */
final class GuardedOperation extends ExprFunction2 {
    private final ExprFunction2 operation;

    GuardedOperation(ExprFunction2 operation) {
        super(
                operation.getArg1(),
                operation.getArg2(),
                operation.getFunctionSymbol().getSymbol(),
                operation.getOpName());
        this.operation = operation;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        return GuardedFunction.guarded(() -> operation.eval(left, right));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new GuardedOperation((ExprFunction2) operation.copy(left, right));
    }
}
