package org.w3id.chokepoint.query.engine;

import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.w3id.chokepoint.query.engine.condition.Conditions;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.engine.solution.AggregateCompiler;
import org.w3id.chokepoint.query.engine.solution.DistinctOperator;
import org.w3id.chokepoint.query.engine.solution.GraphSizesOperator;
import org.w3id.chokepoint.query.engine.solution.GroupOperator;
import org.w3id.chokepoint.query.engine.solution.OrderOperator;
import org.w3id.chokepoint.query.engine.solution.ProjectOperator;
import org.w3id.chokepoint.query.engine.solution.SliceOperator;

/** Compiles what is done with all rows of a pattern: what SPARQL calls solution modifiers, and groups. */
final class ModifierCompiler {
    private final Evaluation evaluation;
    private final OpCompiler compiler;
    private final FilterCompiler filters;

    ModifierCompiler(Evaluation evaluation, OpCompiler compiler, FilterCompiler filters) {
        this.evaluation = evaluation;
        this.compiler = compiler;
        this.filters = filters;
    }

    Operator compile(Op op, Set<Var> before) {
        return switch (op) {
            case OpProject project ->
                new ProjectOperator(
                        evaluation,
                        compiler.compile(project.getSubOp(), before),
                        evaluation.slots().of(project.getVars()));
            case OpDistinct distinct -> distinct(distinct.getSubOp(), before);
            case OpReduced reduced -> distinct(reduced.getSubOp(), before);
            case OpGroup group -> group(group, before);
            case OpOrder order -> order(order, before);
            case OpTopN top -> top(top, before);
            case OpSlice slice ->
                new SliceOperator(
                        compiler.compile(slice.getSubOp(), before),
                        slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart(),
                        slice.getLength() == Query.NOLIMIT ? Long.MAX_VALUE : slice.getLength());
            default -> throw new Unsupported(op.getName());
        };
    }

    /** Rows that differ in variables of Jena's own only, as for the middle of a path, are the same, and lose these. */
    private Operator distinct(Op op, Set<Var> before) {
        Operator rows = compiler.compile(op, before);
        int[] slots = evaluation.slots().of(named(OpVars.visibleVars(op)));
        return new DistinctOperator(evaluation, new ProjectOperator(evaluation, rows, slots), slots);
    }

    private static List<Var> named(Set<Var> variables) {
        return variables.stream().filter(each -> each.isNamedVar()).toList();
    }

    private Operator group(OpGroup group, Set<Var> before) {
        if (GraphSizesOperator.answers(group, before)) {
            return new GraphSizesOperator(
                    evaluation,
                    evaluation.slots().of(group.getGroupVars().getVars().get(0)),
                    evaluation.slots().of(group.getAggregators().get(0).getVar()));
        }
        Set<Var> variables = OpCompiler.after(group.getSubOp(), before);
        Conditions conditions = filters.conditions(variables);
        AggregateCompiler aggregates =
                new AggregateCompiler(evaluation, conditions, evaluation.slots().of(named(variables)));
        List<Var> keys = group.getGroupVars().getVars();
        return new GroupOperator(
                evaluation,
                compiler.compile(group.getSubOp(), before),
                keys.stream()
                        .map(each -> conditions.expression(expression(group.getGroupVars(), each)))
                        .toArray(RowExpression[]::new),
                evaluation.slots().of(keys),
                group.getAggregators().stream().map(aggregates::compile).toList());
    }

    private static Expr expression(VarExprList named, Var variable) {
        return named.hasExpr(variable) ? named.getExpr(variable) : new ExprVar(variable);
    }

    private Operator order(OpOrder order, Set<Var> before) {
        Set<Var> variables = OpCompiler.after(order.getSubOp(), before);
        Operator rows = compiler.compile(order.getSubOp(), before);
        return new OrderOperator(
                evaluation, rows, order.getConditions(), filters.conditions(variables), variables, Long.MAX_VALUE);
    }

    private Operator top(OpTopN top, Set<Var> before) {
        Set<Var> variables = OpCompiler.after(top.getSubOp(), before);
        Operator rows = compiler.compile(top.getSubOp(), before);
        return new OrderOperator(
                evaluation, rows, top.getConditions(), filters.conditions(variables), variables, top.getLimit());
    }
}
