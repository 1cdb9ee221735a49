package org.w3id.chokepoint.query.engine.condition;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.w3id.chokepoint.query.engine.row.RowView;

/** EXISTS amid an expression that Jena evaluates. */
final class ExistsExpr extends ExprFunctionN {
    private final Condition condition;

    ExistsExpr(Condition condition) {
        super("exists");
        this.condition = condition;
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv functions) {
        if (row instanceof RowView view) {
            return NodeValue.booleanReturn(condition.test(view.row()) == Truth.TRUE);
        }
        throw new ExprEvalException("EXISTS is asked of a row only");
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        throw new ExprEvalException("EXISTS is asked of a row only");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return this;
    }
}
