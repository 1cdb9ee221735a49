package org.w3id.chokepoint.query.evaluation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.w3id.chokepoint.query.expression.LimitedGroupConcat;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Evaluates a query within the limits of a budget: counts what sorts, joins and the like keep, and watches paths. */
final class LimitedExecutor extends OpExecutor {
    private final QueryBudget budget;
    private Optional<KeptRows> keeper = Optional.empty();

    LimitedExecutor(ExecutionContext context, QueryBudget budget) {
        super(context);
        this.budget = budget;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        Optional<KeptRows> outer = keeper;
        Optional<KeptRows> own = level < TOP_LEVEL && isDescribe() ? Optional.of(kept(op, op)) : kept(op);
        keeper = own;
        QueryIterator rows = super.exec(op, input);
        keeper = outer;
        QueryIterator released = own.isPresent() ? own.get().released(rows) : rows;
        return outer.isPresent() ? outer.get().counted(op, released, execCxt) : released;
    }

    /** DESCRIBE collects all terms of all rows before it looks up the first. */
    private boolean isDescribe() {
        return execCxt.getContext().get(ARQConstants.sysCurrentQuery) instanceof Query query && query.isDescribeType();
    }

    private Optional<KeptRows> kept(Op op) {
        return switch (op) {
            case OpJoin join -> Optional.of(kept(op, op));
            case OpOrder order -> Optional.of(kept(op, op));
            case OpDistinct distinct -> Optional.of(kept(op, op));
            case OpLeftJoin join -> Optional.of(kept(op, join.getRight()));
            case OpMinus minus -> Optional.of(kept(op, minus.getRight()));
            default -> Optional.empty();
        };
    }

    private KeptRows kept(Op op, Op only) {
        return new KeptRows(op, only, budget);
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        List<ExprAggregator> limited = group.getAggregators().stream()
                .map(each -> new ExprAggregator(each.getVar(), LimitedGroupConcat.of(each.getAggregator(), budget)))
                .toList();
        return super.execute(OpGroup.create(group.getSubOp(), group.getGroupVars(), limited), input);
    }

    /** Jena follows a path to its end before it looks whether anybody still waits. */
    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new WatchedGraph(execCxt.getActiveGraph(), budget);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
    }
}
