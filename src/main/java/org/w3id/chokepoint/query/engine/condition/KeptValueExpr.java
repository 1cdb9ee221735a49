package org.w3id.chokepoint.query.engine.condition;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.w3id.chokepoint.query.engine.row.QueryTerms;
import org.w3id.chokepoint.query.engine.row.RowView;
import org.w3id.chokepoint.query.engine.row.Slots;

/** A variable whose values are read once, not in every row. */
final class KeptValueExpr extends ExprVar {
    private final QueryTerms terms;
    private final int slot;

    KeptValueExpr(Var variable, int slot, QueryTerms terms) {
        super(variable);
        this.slot = slot;
        this.terms = terms;
    }

    @Override
    public NodeValue eval(Binding row, FunctionEnv functions) {
        if (!(row instanceof RowView view)) {
            return super.eval(row, functions);
        }
        int id = view.row()[slot];
        if (id == Slots.UNBOUND) {
            throw new VariableNotBoundException("Not bound: variable " + asVar());
        }
        return terms.value(id);
    }
}
