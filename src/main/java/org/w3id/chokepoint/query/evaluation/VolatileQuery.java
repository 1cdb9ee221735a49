package org.w3id.chokepoint.query.evaluation;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** A query that answers otherwise each time, so that nobody may keep its answer. */
public final class VolatileQuery {

    private VolatileQuery() {}

    public static boolean is(Query query) {
        AtomicBoolean found = new AtomicBoolean();
        if (query.getQueryPattern() != null) {
            VolatileCall calls = new VolatileCall(found);
            Walker.walk(Algebra.compile(query), new Rest(calls), calls);
        }
        return found.get();
    }

    private static final class VolatileCall extends ExprVisitorBase {
        private final AtomicBoolean found;

        private VolatileCall(AtomicBoolean found) {
            this.found = found;
        }

        @Override
        public void visit(ExprFunction0 function) {
            found.compareAndSet(
                    false,
                    function instanceof E_Now
                            || function instanceof E_Random
                            || function instanceof E_UUID
                            || function instanceof E_StrUUID);
        }

        /** Jena's own functions are not described well enough to tell which of them are volatile: now() is. */
        @Override
        public void visit(ExprFunctionN function) {
            found.compareAndSet(
                    false,
                    function instanceof E_Function call
                            && call.getFunctionIRI().startsWith(ARQConstants.ARQFunctionLibraryURI));
        }
    }

    /** Walks the expressions that Jena's walker passes over. */
    private static final class Rest extends OpVisitorBase {
        private final VolatileCall calls;

        private Rest(VolatileCall calls) {
            this.calls = calls;
        }

        /** The other endpoint may answer otherwise at any time. */
        @Override
        public void visit(OpService service) {
            calls.found.set(true);
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), calls));
        }

        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream()
                    .map(aggregator -> aggregator.getAggregator().getExprList())
                    .filter(Objects::nonNull)
                    .forEach(each -> Walker.walk(each, calls));
        }
    }
}
