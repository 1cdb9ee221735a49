package org.w3id.chokepoint.query.engine.condition;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.RowView;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.row.Unsupported;

/** An expression that Jena evaluates for a row. */
public final class RowExpression {
    private final Evaluation evaluation;
    private final Expr expression;
    private final RowView view;
    private final int slot;

    RowExpression(Evaluation evaluation, Expr expression) {
        this.evaluation = evaluation;
        this.expression = expression;
        this.view = new RowView(evaluation.terms(), evaluation.slots(), new int[0]);
        this.slot = expression instanceof ExprVar variable ? evaluation.slots().of(variable.asVar()) : Slots.NONE;
    }

    /** The expression, which evaluates over a {@link RowView}. */
    public Expr expression() {
        return expression;
    }

    /** The id of the value; {@link Slots#UNBOUND} if there is an error. */
    public int value(int[] row) {
        if (slot != Slots.NONE) {
            return row[slot];
        }
        try {
            Node value = expression.eval(view.of(row), evaluation.functions()).asNode();
            return evaluation.terms().id(value);
        } catch (ExprEvalException e) {
            return Slots.UNBOUND;
        }
    }

    /** Like Jena's filter: what fails in any other way is no error of the expression, but no match of the whole filter. */
    Truth truth(int[] row) {
        try {
            return Truth.of(XSDFuncOp.effectiveBooleanValue(expression.eval(view.of(row), evaluation.functions())));
        } catch (ExprEvalException e) {
            return Truth.ERROR;
        } catch (QueryCancelledException | ExprException | Unsupported e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExprException(e.getMessage(), e);
        }
    }
}
