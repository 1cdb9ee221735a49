package org.w3id.chokepoint.query.evaluation;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** A query that answers otherwise each time, so that nobody may keep its answer. */
public final class VolatileQuery {
    private static final Set<Class<?>> CALLS = Set.of(E_Now.class, E_Random.class, E_UUID.class, E_StrUUID.class);

    private VolatileQuery() {}

    public static boolean is(Query query) {
        return query.getQueryPattern() != null && is(Algebra.compile(query));
    }

    /** The same for a query as algebra. */
    public static boolean is(Op query) {
        AtomicBoolean found = new AtomicBoolean();
        // Jena's walker passes over the expressions of ORDER BY and of aggregates; its transformer does not.
        Transformer.transform(new Services(found), new Calls(found), query);
        return found.get();
    }

    /** The other endpoint may answer otherwise at any time. */
    private static final class Services extends TransformCopy {
        private final AtomicBoolean found;

        private Services(AtomicBoolean found) {
            this.found = found;
        }

        @Override
        public Op transform(OpService service, Op pattern) {
            found.set(true);
            return service;
        }
    }

    private static final class Calls extends ExprTransformCopy {
        private final AtomicBoolean found;

        private Calls(AtomicBoolean found) {
            this.found = found;
        }

        @Override
        public Expr transform(ExprFunction0 function) {
            found.compareAndSet(false, CALLS.contains(function.getClass()));
            return function;
        }

        /** Jena's own functions are not described well enough to tell which of them are volatile: now() is. */
        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            found.compareAndSet(
                    false,
                    function instanceof E_Function call
                            && call.getFunctionIRI().startsWith(ARQConstants.ARQFunctionLibraryURI));
            return function;
        }
    }
}
