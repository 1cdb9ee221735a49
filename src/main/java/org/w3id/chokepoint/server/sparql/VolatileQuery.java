package org.w3id.chokepoint.server.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** A query that answers otherwise each time, so that nobody may keep its answer. */
final class VolatileQuery {

    private VolatileQuery() {}

    static boolean is(Query query) {
        AtomicBoolean found = new AtomicBoolean();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new OpVisitorBase(), new ExprVisitorBase() {
                @Override
                public void visit(ExprFunction0 function) {
                    found.compareAndSet(
                            false,
                            function instanceof E_Now
                                    || function instanceof E_Random
                                    || function instanceof E_UUID
                                    || function instanceof E_StrUUID);
                }
            });
        }
        return found.get();
    }
}
