package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.VarFinder;
import org.w3id.chokepoint.query.engine.condition.Conditions;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.condition.RowFilter;
import org.w3id.chokepoint.query.engine.operator.GraphOperator;
import org.w3id.chokepoint.query.engine.operator.JoinOperator;
import org.w3id.chokepoint.query.engine.operator.MinusOperator;
import org.w3id.chokepoint.query.engine.operator.RightSide;
import org.w3id.chokepoint.query.engine.operator.SequenceOperator;
import org.w3id.chokepoint.query.engine.operator.TableOperator;
import org.w3id.chokepoint.query.engine.operator.TriplePattern;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.engine.solution.ExtendOperator;

/** Compiles what puts rows together, and what stands in the query instead of the graph. */
final class JoinCompiler {
    private final Evaluation evaluation;
    private final OpCompiler compiler;
    private final FilterCompiler filters;

    JoinCompiler(Evaluation evaluation, OpCompiler compiler, FilterCompiler filters) {
        this.evaluation = evaluation;
        this.compiler = compiler;
        this.filters = filters;
    }

    Operator join(OpJoin join, Set<Var> before) {
        RightSide right = rightSide(join.getLeft(), join.getRight(), before);
        return new JoinOperator(compiler.compile(join.getLeft(), before), right, List.of(), false);
    }

    Operator leftJoin(OpLeftJoin join, Set<Var> before) {
        RightSide right = rightSide(join.getLeft(), join.getRight(), before);
        Set<Var> variables = OpCompiler.after(join.getRight(), OpCompiler.after(join.getLeft(), before));
        List<RowFilter> conditions = join.getExprs() == null ? List.of() : filters.filters(join.getExprs(), variables);
        return new JoinOperator(compiler.compile(join.getLeft(), before), right, conditions, true);
    }

    Operator minus(OpMinus minus, Set<Var> before) {
        Operator left = compiler.compile(minus.getLeft(), before);
        Set<Var> shared = OpVars.visibleVars(minus.getRight());
        shared.retainAll(OpVars.visibleVars(minus.getLeft()));
        RightSide right = rightSide(minus.getLeft(), minus.getRight(), before);
        return shared.isEmpty() ? left : new MinusOperator(evaluation.budget(), left, right);
    }

    private RightSide rightSide(Op left, Op right, Set<Var> before) {
        refuseOutside(right, before);
        Set<Var> variables = OpVars.visibleVars(right);
        Set<Var> shared = new HashSet<>(variables);
        shared.retainAll(OpCompiler.after(left, before));
        Slots slots = evaluation.slots();
        return new RightSide(evaluation, compiler.compile(right, Set.of()), slots.of(variables), slots.of(shared));
    }

    /** Within EXISTS, Jena writes values of the row even into expressions that otherwise could not see them. */
    private static void refuseOutside(Op right, Set<Var> before) {
        Set<Var> seen = new HashSet<>(VarFinder.filter(right));
        seen.addAll(VarFinder.assignMention(right));
        if (!Collections.disjoint(seen, before)) {
            throw new Unsupported("an expression within a join about a variable from outside");
        }
    }

    Operator table(OpTable table) {
        if (table.isJoinIdentity()) {
            return SequenceOperator.EMPTY;
        }
        List<Var> variables = table.getTable().getVars();
        List<int[]> rows = new ArrayList<>();
        for (Iterator<Binding> each = table.getTable().rows(); each.hasNext(); ) {
            Binding row = each.next();
            rows.add(variables.stream()
                    .mapToInt(variable ->
                            row.contains(variable) ? TriplePattern.part(row.get(variable), evaluation) : Slots.UNBOUND)
                    .toArray());
        }
        return new TableOperator(evaluation.budget(), evaluation.slots().of(variables), rows);
    }

    Operator graph(OpGraph graph, Set<Var> before) {
        List<TriplePattern> required = new ArrayList<>();
        addRequired(graph.getSubOp(), required);
        Node name = graph.getNode();
        return new GraphOperator(
                evaluation,
                TriplePattern.part(name, evaluation),
                compiler.compile(graph.getSubOp(), before),
                List.copyOf(required));
    }

    /** The patterns that each row of an operation matches. */
    private void addRequired(Op op, List<TriplePattern> required) {
        switch (op) {
            case OpBGP bgp -> bgp.getPattern().forEach(triple -> required.add(TriplePattern.of(triple, evaluation)));
            case OpFilter filter -> addRequired(filter.getSubOp(), required);
            case OpExtendAssign extend -> addRequired(extend.getSubOp(), required);
            case OpConditional optional -> addRequired(optional.getLeft(), required);
            case OpSequence sequence -> sequence.getElements().forEach(each -> addRequired(each, required));
            default -> {
                // Of another operation no pattern is known to match.
            }
        }
    }

    Operator extend(OpExtendAssign extend, Set<Var> before) {
        Conditions conditions = filters.conditions(OpCompiler.after(extend, before));
        List<Var> variables = extend.getVarExprList().getVars();
        return new ExtendOperator(
                evaluation,
                compiler.compile(extend.getSubOp(), before),
                evaluation.slots().of(variables),
                variables.stream()
                        .map(each ->
                                conditions.expression(extend.getVarExprList().getExpr(each)))
                        .toArray(RowExpression[]::new));
    }
}
