package org.w3id.chokepoint.query.engine.condition;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.Unsupported;

/** Expressions that Jena evaluates over rows. */
final class Expressions {
    private final Evaluation evaluation;
    private final Function<Op, Operator> patterns;

    Expressions(Evaluation evaluation, Function<Op, Operator> patterns) {
        this.evaluation = evaluation;
        this.patterns = patterns;
    }

    RowExpression of(Expr expression) {
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction1 function) {
                if (function instanceof E_BNode.BNode1) {
                    throw new Unsupported("BNODE gives one blank node for a row, and here rows are used again");
                }
            }
        });
        return new RowExpression(evaluation, ExprTransformer.transform(new OverRows(), expression));
    }

    /** The truth of an expression; kept for each value if it depends on one variable only. */
    Condition condition(Expr expression) {
        RowExpression ofRow = of(expression);
        int[] slots = slots(expression);
        return slots.length == 1 && isLasting(expression) ? new KeptTruth(ofRow::truth, slots[0]) : ofRow::truth;
    }

    /** The slots of the variables that an expression looks at. */
    int[] slots(Expr expression) {
        Set<Var> variables = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        variables.addAll(expression.getVarsMentioned());
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                OpVars.mentionedVars(exists.getGraphPattern(), variables);
            }
        });
        return evaluation.slots().of(variables);
    }

    /** Whether an expression gives the same whenever its variables have the same values. */
    private static boolean isLasting(Expr expression) {
        AtomicBoolean lasting = new AtomicBoolean(true);
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction0 function) {
                lasting.set(false);
            }

            @Override
            public void visit(ExprFunctionN function) {
                lasting.compareAndSet(true, !(function instanceof E_Function || function instanceof E_Call));
            }

            @Override
            public void visit(ExprFunctionOp exists) {
                lasting.set(false);
            }
        });
        return lasting.get();
    }

    private final class OverRows extends ExprTransformCopy {
        @Override
        public Expr transform(ExprVar variable) {
            return new KeptValueExpr(variable.asVar(), evaluation.slots().of(variable.asVar()), evaluation.terms());
        }

        /** The pattern is compiled as it was: one in which expressions are compiled already hides their variables. */
        @Override
        public Expr transform(ExprFunctionOp function, ExprList arguments, Op transformed) {
            Existence existence = new Existence(patterns.apply(function.getGraphPattern()));
            return switch (function) {
                case E_Exists exists -> new ExistsExpr(existence);
                case E_NotExists exists ->
                    new ExistsExpr(row -> existence.test(row).not());
                default -> throw new Unsupported("an expression over a pattern");
            };
        }
    }
}
