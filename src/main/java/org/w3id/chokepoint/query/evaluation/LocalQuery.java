package org.w3id.chokepoint.query.evaluation;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** A query that asks nobody else. */
public final class LocalQuery {

    private LocalQuery() {}

    /**
     * Jena would refuse SERVICE too, but answers SERVICE SILENT with rows as if it had asked.
     *
     * @throws ChokepointException REFUSED
     */
    public static void require(String name, Query query) {
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new OpVisitorBase() {
                @Override
                public void visit(OpService service) {
                    throw new ChokepointException(
                            ErrorCode.REFUSED,
                            name,
                            "asks another endpoint with SERVICE",
                            "ask the other endpoint yourself: this one asks nobody else");
                }
            });
        }
    }
}
