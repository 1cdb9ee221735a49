package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.w3id.chokepoint.query.engine.condition.Conditions;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.condition.RowFilter;
import org.w3id.chokepoint.query.engine.operator.FilterOperator;
import org.w3id.chokepoint.query.engine.operator.OptionalOperator;
import org.w3id.chokepoint.query.engine.operator.PatternOperator;
import org.w3id.chokepoint.query.engine.operator.SequenceOperator;
import org.w3id.chokepoint.query.engine.operator.TriplePattern;
import org.w3id.chokepoint.query.engine.operator.UnionOperator;
import org.w3id.chokepoint.query.engine.path.PathCompiler;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.engine.solution.AggregateCompiler;
import org.w3id.chokepoint.query.engine.solution.DistinctOperator;
import org.w3id.chokepoint.query.engine.solution.GroupOperator;
import org.w3id.chokepoint.query.engine.solution.OrderOperator;
import org.w3id.chokepoint.query.engine.solution.ProjectOperator;
import org.w3id.chokepoint.query.engine.solution.SliceOperator;

/**
 * Compiles algebra that Jena has optimised into operations on rows.
 *
 * <p>What it does not know, and what Jena would evaluate by writing the values of a row into the query, it refuses.
 */
final class QueryCompiler implements OpCompiler {
    private final Evaluation evaluation;
    private final FilterCompiler filters;
    private final JoinCompiler joins;

    QueryCompiler(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.filters = new FilterCompiler(evaluation, this);
        this.joins = new JoinCompiler(evaluation, this, filters);
    }

    @Override
    public Operator compile(Op op, Set<Var> before) {
        return switch (op) {
            case OpBGP bgp -> pattern(bgp, List.of());
            case OpFilter filter -> filter(filter, before);
            case OpSequence sequence -> sequence(sequence, before);
            case OpDisjunction union -> union(union, before);
            case OpUnion union ->
                new UnionOperator(List.of(compile(union.getLeft(), before), compile(union.getRight(), before)));
            case OpConditional optional ->
                new OptionalOperator(
                        compile(optional.getLeft(), before),
                        compile(optional.getRight(), OpCompiler.after(optional.getLeft(), before)));
            case OpJoin join -> joins.join(join, before);
            case OpLeftJoin join -> joins.leftJoin(join, before);
            case OpMinus minus -> joins.minus(minus, alone(op, before));
            case OpTable table -> joins.table(table);
            case OpPath path -> new PathCompiler(evaluation).compile(path.getTriplePath());
            case OpGraph graph -> joins.graph(graph, before);
            case OpExtend extend -> joins.extend(extend, before);
            case OpAssign assign -> joins.extend(assign, before);
            case OpNull none -> (row, next) -> true;
            default -> modifier(op, alone(op, before));
        };
    }

    private Operator modifier(Op op, Set<Var> before) {
        return switch (op) {
            case OpProject project ->
                new ProjectOperator(
                        evaluation,
                        compile(project.getSubOp(), before),
                        evaluation.slots().of(project.getVars()));
            case OpDistinct distinct -> distinct(distinct.getSubOp(), before);
            case OpReduced reduced -> distinct(reduced.getSubOp(), before);
            case OpGroup group -> group(group, before);
            case OpOrder order -> order(order, before);
            case OpTopN top -> top(top, before);
            case OpSlice slice ->
                new SliceOperator(
                        compile(slice.getSubOp(), before),
                        slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart(),
                        slice.getLength() == Query.NOLIMIT ? Long.MAX_VALUE : slice.getLength());
            default -> throw new Unsupported(op.getName());
        };
    }

    /** Modifiers and MINUS are about all rows, so none may come from outside. */
    private static Set<Var> alone(Op op, Set<Var> before) {
        if (!before.isEmpty()) {
            throw new Unsupported(op.getName() + " within rows");
        }
        return before;
    }

    private PatternOperator pattern(OpBGP bgp, List<RowFilter> filters) {
        List<TriplePattern> patterns = bgp.getPattern().getList().stream()
                .map(triple -> TriplePattern.of(triple, evaluation))
                .toList();
        return new PatternOperator(evaluation, patterns, filters);
    }

    private Operator filter(OpFilter filter, Set<Var> before) {
        List<RowFilter> conditions = filters.filters(filter.getExprs(), OpCompiler.after(filter.getSubOp(), before));
        return filter.getSubOp() instanceof OpBGP bgp
                ? pattern(bgp, conditions)
                : new FilterOperator(compile(filter.getSubOp(), before), conditions);
    }

    private Operator sequence(OpSequence sequence, Set<Var> before) {
        List<Operator> steps = new ArrayList<>();
        Set<Var> known = before;
        for (Op step : sequence.getElements()) {
            steps.add(compile(step, known));
            known = OpCompiler.after(step, known);
        }
        return new SequenceOperator(steps);
    }

    private Operator union(OpN union, Set<Var> before) {
        return new UnionOperator(
                union.getElements().stream().map(each -> compile(each, before)).toList());
    }

    private Operator distinct(Op op, Set<Var> before) {
        return new DistinctOperator(
                evaluation, compile(op, before), evaluation.slots().of(OpVars.visibleVars(op)));
    }

    private Operator group(OpGroup group, Set<Var> before) {
        Set<Var> variables = OpCompiler.after(group.getSubOp(), before);
        Conditions conditions = filters.conditions(variables);
        AggregateCompiler aggregates =
                new AggregateCompiler(evaluation, conditions, evaluation.slots().of(variables));
        List<Var> keys = group.getGroupVars().getVars();
        return new GroupOperator(
                evaluation,
                compile(group.getSubOp(), before),
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
        Operator rows = compile(order.getSubOp(), before);
        return new OrderOperator(
                evaluation, rows, order.getConditions(), filters.conditions(variables), variables, Long.MAX_VALUE);
    }

    private Operator top(OpTopN top, Set<Var> before) {
        Set<Var> variables = OpCompiler.after(top.getSubOp(), before);
        Operator rows = compile(top.getSubOp(), before);
        return new OrderOperator(
                evaluation, rows, top.getConditions(), filters.conditions(variables), variables, top.getLimit());
    }
}
