package org.w3id.chokepoint.query.expression;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** GROUP_CONCAT within the limits of a budget. */
public final class LimitedGroupConcat extends AggGroupConcat {
    private final boolean distinct;
    private final QueryBudget budget;

    private LimitedGroupConcat(Expr text, String separator, boolean distinct, QueryBudget budget) {
        super(text, separator);
        this.distinct = distinct;
        this.budget = budget;
    }

    /** The same aggregate within the limits; another one as it is. */
    public static Aggregator of(Aggregator aggregator, QueryBudget budget) {
        return switch (aggregator) {
            case AggGroupConcat all ->
                new LimitedGroupConcat(all.getExprList().get(0), all.getSeparator(), false, budget);
            case AggGroupConcatDistinct each ->
                new LimitedGroupConcat(each.getExprList().get(0), each.getSeparator(), true, budget);
            default -> aggregator;
        };
    }

    @Override
    public Aggregator copy(ExprList arguments) {
        return new LimitedGroupConcat(arguments.get(0), getSeparator(), distinct, budget);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Text(getExpr(), getSeparator() == null ? " " : getSeparator(), distinct, budget);
    }

    private static final class Text extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();
        private final String separator;
        private final QueryBudget budget;

        private Text(Expr expression, String separator, boolean distinct, QueryBudget budget) {
            super(expression, distinct);
            this.separator = separator;
            this.budget = budget;
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            String next = value.asString();
            String between = getAccCount() == 0 ? "" : separator;
            budget.requireText((long) text.length() + between.length() + next.length());
            budget.take(2L * (between.length() + next.length()));
            text.append(between).append(next);
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {
            // Counted by the superclass: the group then has no value.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
