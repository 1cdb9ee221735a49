package org.w3id.chokepoint.query.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.query.engine.row.Operator;

/** Compiles algebra into an operation on rows. */
interface OpCompiler {

    /**
     * @param before variables that the rows given to the operation may have values for
     * @throws org.w3id.chokepoint.query.engine.row.Unsupported if Jena has to evaluate the query
     */
    Operator compile(Op op, Set<Var> before);

    /** The variables that rows may have values for after an operation. */
    static Set<Var> after(Op op, Set<Var> before) {
        Set<Var> variables = new HashSet<>(before);
        OpVars.visibleVars(op, variables);
        return variables;
    }
}
