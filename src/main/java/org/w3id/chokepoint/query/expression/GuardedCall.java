package org.w3id.chokepoint.query.expression;

import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Calls of functions of Jena's, of which every failure is an error of the expression: some fail otherwise for a term that
 * they do not expect, such as HOURS of an IRI or a year less an hour, and would end the whole query.
 */
final class GuardedCall {
    private GuardedCall() {}

    static Expr of(ExprFunction1 function, Expr argument) {
        return new OfOne((ExprFunction1) function.copy(argument));
    }

    static Expr of(ExprFunction2 function, Expr left, Expr right) {
        return new OfTwo((ExprFunction2) function.copy(left, right));
    }

    private static NodeValue guarded(Supplier<NodeValue> call) {
        try {
            return call.get();
        } catch (QueryCancelledException | ExprException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExprEvalException(e.getMessage(), e);
        }
    }

    private static final class OfOne extends ExprFunction1 {
        private final ExprFunction1 function;

        private OfOne(ExprFunction1 function) {
            super(function.getArg(), function.getFunctionSymbol().getSymbol(), function.getOpName());
            this.function = function;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            return guarded(() -> function.eval(value));
        }

        @Override
        public Expr copy(Expr argument) {
            return of(function, argument);
        }
    }

    private static final class OfTwo extends ExprFunction2 {
        private final ExprFunction2 function;

        private OfTwo(ExprFunction2 function) {
            super(
                    function.getArg1(),
                    function.getArg2(),
                    function.getFunctionSymbol().getSymbol(),
                    function.getOpName());
            this.function = function;
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            return guarded(() -> function.eval(left, right));
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return of(function, left, right);
        }
    }
}
