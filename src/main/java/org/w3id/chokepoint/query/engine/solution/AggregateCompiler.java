package org.w3id.chokepoint.query.engine.solution;

import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.w3id.chokepoint.query.engine.condition.Conditions;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.RowView;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.expression.LimitedGroupConcat;

/** Compiles aggregates: what is counted is counted by ids, the others are Jena's. */
public final class AggregateCompiler {
    private final Evaluation evaluation;
    private final Conditions conditions;
    private final int[] slots;

    /** @param slots of all variables that a row may have */
    public AggregateCompiler(Evaluation evaluation, Conditions conditions, int[] slots) {
        this.evaluation = evaluation;
        this.conditions = conditions;
        this.slots = slots;
    }

    public Aggregate compile(ExprAggregator named) {
        Aggregator aggregator = LimitedGroupConcat.of(named.getAggregator(), evaluation.budget());
        Node none = aggregator.getValueEmpty();
        return new Aggregate(
                evaluation.slots().of(named.getVar()),
                states(aggregator),
                none == null ? Slots.UNBOUND : evaluation.terms().id(none));
    }

    private Supplier<Aggregate.State> states(Aggregator aggregator) {
        return switch (aggregator) {
            case AggCount all -> () -> new Count(evaluation);
            case AggCountDistinct all -> () -> new DistinctCount(evaluation, slots);
            case AggCountVar some -> {
                RowExpression value = expression(some);
                yield () -> new ValueCount(new Count(evaluation), value);
            }
            case AggCountVarDistinct some -> distinctCount(some);
            case AggSum some -> ofJena(some);
            case AggSumDistinct some -> ofJena(some);
            case AggAvg some -> ofJena(some);
            case AggAvgDistinct some -> ofJena(some);
            case AggMin some -> ofJena(some);
            case AggMinDistinct some -> ofJena(some);
            case AggMax some -> ofJena(some);
            case AggMaxDistinct some -> ofJena(some);
            case AggSample some -> ofJena(some);
            case AggSampleDistinct some -> ofJena(some);
            case AggGroupConcat some -> ofJena(some);
            default -> throw new Unsupported(aggregator.getName());
        };
    }

    private Supplier<Aggregate.State> distinctCount(AggCountVarDistinct aggregator) {
        Expr counted = aggregator.getExprList().get(0);
        if (!counted.isVariable()) {
            return ofJena(aggregator);
        }
        RowExpression value = expression(aggregator);
        int[] slot = {evaluation.slots().of(counted.asVar())};
        return () -> new ValueCount(new DistinctCount(evaluation, slot), value);
    }

    private RowExpression expression(Aggregator aggregator) {
        return conditions.expression(aggregator.getExprList().get(0));
    }

    private Supplier<Aggregate.State> ofJena(Aggregator aggregator) {
        Expr expression = expression(aggregator).expression();
        Aggregator overRows = aggregator.copy(new ExprList(expression));
        return () -> new Accumulated(evaluation, overRows.createAccumulator());
    }

    /** How many rows. */
    private static final class Count implements Aggregate.State {
        private final Evaluation evaluation;
        private long count;

        private Count(Evaluation evaluation) {
            this.evaluation = evaluation;
        }

        @Override
        public void add(int[] row) {
            count++;
        }

        @Override
        public int value() {
            return evaluation.terms().id(NodeValue.makeInteger(count).asNode());
        }
    }

    /** How many of the rows give an expression a value. */
    private record ValueCount(Aggregate.State count, RowExpression counted) implements Aggregate.State {
        @Override
        public void add(int[] row) {
            if (counted.value(row) != Slots.UNBOUND) {
                count.add(row);
            }
        }

        @Override
        public int value() {
            return count.value();
        }
    }

    /** What Jena makes of the rows. */
    private static final class Accumulated implements Aggregate.State {
        private final Evaluation evaluation;
        private final Accumulator accumulator;

        private Accumulated(Evaluation evaluation, Accumulator accumulator) {
            this.evaluation = evaluation;
            this.accumulator = accumulator;
        }

        @Override
        public void add(int[] row) {
            accumulator.accumulate(new RowView(evaluation.terms(), evaluation.slots(), row), evaluation.functions());
        }

        @Override
        public int value() {
            NodeValue value = accumulator.getValue();
            return value == null ? Slots.UNBOUND : evaluation.terms().id(value.asNode());
        }
    }
}
