package org.w3id.chokepoint.query.engine;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprList;
import org.w3id.chokepoint.query.engine.condition.Conditions;
import org.w3id.chokepoint.query.engine.condition.RowFilter;
import org.w3id.chokepoint.query.engine.row.Evaluation;

/**
 * Compiles filters.
 *
 * @param patterns compiles what EXISTS asks for
 */
record FilterCompiler(Evaluation evaluation, OpCompiler patterns) {

    /** @param before variables that the rows may have values for */
    Conditions conditions(Set<Var> before) {
        return new Conditions(evaluation, pattern -> patterns.compile(pattern, before));
    }

    List<RowFilter> filters(ExprList expressions, Set<Var> before) {
        Conditions conditions = conditions(before);
        return expressions.getList().stream().map(conditions::filter).toList();
    }
}
