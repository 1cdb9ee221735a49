package org.w3id.chokepoint.query.engine;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;

/** What an operation of the algebra is called in a plan. */
final class StepText {
    private StepText() {}

    static String of(Op op) {
        return switch (op) {
            case OpProject project -> "project " + names(project.getVars());
            case OpFilter filter -> "filter on " + names(filter.getExprs().getVarsMentioned());
            case OpExtendAssign extend ->
                "bind " + names(extend.getVarExprList().getVars());
            case OpGroup group -> "group by " + names(group.getGroupVars().getVars());
            case OpGraph graph -> "graph " + NodeFmtLib.strNT(graph.getNode());
            case OpPath path -> "path " + path.getTriplePath();
            case OpTable table -> "values, " + table.getTable().size() + " rows";
            default -> op.getName();
        };
    }

    private static String names(Collection<Var> variables) {
        return variables.stream().map(Var::toString).sorted().collect(Collectors.joining(" "));
    }
}
