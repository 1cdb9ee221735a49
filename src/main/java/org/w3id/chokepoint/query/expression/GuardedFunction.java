package org.w3id.chokepoint.query.expression;

import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A function of Jena's of one argument, of which every failure is an error of the expression: some fail otherwise for a
 * term that they do not expect, such as HOURS of an IRI, and would end the whole query.
 */
final class GuardedFunction extends ExprFunction1 {
    private final ExprFunction1 function;

    GuardedFunction(ExprFunction1 function) {
        super(function.getArg(), function.getFunctionSymbol().getSymbol(), function.getOpName());
        this.function = function;
    }

    static NodeValue guarded(Supplier<NodeValue> call) {
        try {
            return call.get();
        } catch (QueryCancelledException | ExprException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExprEvalException(e.getMessage(), e);
        }
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return guarded(() -> function.eval(value));
    }

    @Override
    public Expr copy(Expr argument) {
        return new GuardedFunction((ExprFunction1) function.copy(argument));
    }
}
