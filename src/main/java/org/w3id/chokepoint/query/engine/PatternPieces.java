package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.query.engine.condition.RowFilter;
import org.w3id.chokepoint.query.engine.operator.PatternOperator;
import org.w3id.chokepoint.query.engine.operator.TriplePattern;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;

/**
 * One pattern with its filters, put together again from the pieces that Jena has cut it into.
 *
 * <p>Jena cuts a pattern behind the triple that gives the last variable of a filter its value. Here the triples are put
 * in order first, by what the graph holds, and each filter finds its place in that order. To tell Jena not to cut is no
 * way out: it then loses filters over a union.
 */
record PatternPieces(
        Evaluation evaluation, FilterCompiler compiler, List<TriplePattern> patterns, List<RowFilter> filters) {

    PatternPieces(Evaluation evaluation, FilterCompiler compiler) {
        this(evaluation, compiler, List.of(), List.of());
    }

    boolean isEmpty() {
        return patterns.isEmpty() && filters.isEmpty();
    }

    Operator operator() {
        return evaluation.steps().step(() -> "pattern", () -> new PatternOperator(evaluation, patterns, filters));
    }

    /**
     * With another operation behind.
     *
     * @return empty if the operation is no part of a pattern, or would give a filter before it other values to look at
     */
    Optional<PatternPieces> with(Op op, Set<Var> before) {
        return switch (op) {
            case OpBGP bgp -> with(bgp);
            case OpFilter filter ->
                with(filter.getSubOp(), before)
                        .map(pieces -> pieces.and(
                                compiler.filters(filter.getExprs(), OpCompiler.after(filter.getSubOp(), before))));
            case OpSequence sequence -> with(sequence, before);
            case OpTable table -> table.isJoinIdentity() ? Optional.of(this) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<PatternPieces> with(OpSequence sequence, Set<Var> before) {
        Optional<PatternPieces> all = Optional.of(this);
        Set<Var> known = before;
        for (Op step : sequence.getElements()) {
            Set<Var> here = known;
            all = all.flatMap(pieces -> pieces.with(step, here));
            known = OpCompiler.after(step, known);
        }
        return all;
    }

    private Optional<PatternPieces> with(OpBGP bgp) {
        List<TriplePattern> more = bgp.getPattern().getList().stream()
                .map(triple -> TriplePattern.of(triple, evaluation))
                .toList();
        boolean changes = filters.stream()
                .flatMapToInt(filter -> Arrays.stream(filter.slots()))
                .anyMatch(slot -> isMentioned(more, slot) && !isMentioned(patterns, slot));
        return changes
                ? Optional.empty()
                : Optional.of(new PatternPieces(evaluation, compiler, joined(patterns, more), filters));
    }

    private boolean isMentioned(List<TriplePattern> patterns, int slot) {
        evaluation.budget().check();
        return patterns.stream().anyMatch(pattern -> pattern.mentions(slot));
    }

    private PatternPieces and(List<RowFilter> more) {
        return new PatternPieces(evaluation, compiler, patterns, joined(filters, more));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
