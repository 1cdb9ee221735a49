package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.query.engine.operator.FilterOperator;
import org.w3id.chokepoint.query.engine.operator.OptionalOperator;
import org.w3id.chokepoint.query.engine.operator.SequenceOperator;
import org.w3id.chokepoint.query.engine.operator.UnionOperator;
import org.w3id.chokepoint.query.engine.path.PathCompiler;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.Unsupported;

/**
 * Compiles algebra that Jena has optimised into operations on rows.
 *
 * <p>What it does not know, and what Jena would evaluate by writing the values of a row into the query, it refuses.
 */
final class QueryCompiler implements OpCompiler {
    private final Evaluation evaluation;
    private final FilterCompiler filters;
    private final JoinCompiler joins;
    private final ModifierCompiler modifiers;

    QueryCompiler(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.filters = new FilterCompiler(evaluation, this);
        this.joins = new JoinCompiler(evaluation, this, filters);
        this.modifiers = new ModifierCompiler(evaluation, this, filters);
    }

    @Override
    public Operator compile(Op op, Set<Var> before) {
        // A pattern is one step, of however many pieces.
        return op instanceof OpBGP
                ? compiled(op, before)
                : evaluation.steps().step(() -> StepText.of(op), () -> compiled(op, before));
    }

    private Operator compiled(Op op, Set<Var> before) {
        return switch (op) {
            case OpBGP bgp -> pieces().with(bgp, before).orElseThrow().operator();
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
            default -> modifiers.compile(op, alone(op, before));
        };
    }

    /** Modifiers and MINUS are about all rows, so none may come from outside. */
    private static Set<Var> alone(Op op, Set<Var> before) {
        if (!before.isEmpty()) {
            throw new Unsupported(op.getName() + " within rows");
        }
        return before;
    }

    private Operator filter(OpFilter filter, Set<Var> before) {
        return pieces().with(filter, before)
                .map(PatternPieces::operator)
                .orElseGet(() -> new FilterOperator(
                        compile(filter.getSubOp(), before),
                        filters.filters(filter.getExprs(), OpCompiler.after(filter.getSubOp(), before))));
    }

    private PatternPieces pieces() {
        return new PatternPieces(evaluation, filters);
    }

    private Operator sequence(OpSequence sequence, Set<Var> before) {
        List<Operator> steps = new ArrayList<>();
        PatternPieces pieces = pieces();
        Set<Var> known = before;
        for (Op step : sequence.getElements()) {
            Optional<PatternPieces> longer = pieces.with(step, known);
            if (longer.isEmpty()) {
                addTo(steps, pieces);
                longer = pieces().with(step, known);
            }
            if (longer.isEmpty()) {
                steps.add(compile(step, known));
            }
            pieces = longer.orElseGet(this::pieces);
            known = OpCompiler.after(step, known);
        }
        addTo(steps, pieces);
        return new SequenceOperator(steps);
    }

    private static void addTo(List<Operator> steps, PatternPieces pieces) {
        if (!pieces.isEmpty()) {
            steps.add(pieces.operator());
        }
    }

    private Operator union(OpN union, Set<Var> before) {
        return new UnionOperator(
                union.getElements().stream().map(each -> compile(each, before)).toList());
    }
}
