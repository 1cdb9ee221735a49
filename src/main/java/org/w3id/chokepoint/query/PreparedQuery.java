package org.w3id.chokepoint.query;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.query.column.IriColumns;
import org.w3id.chokepoint.query.evaluation.VolatileQuery;
import org.w3id.chokepoint.query.expression.LimitedExpressions;

/**
 * A query with what is the same each time that it is evaluated; several threads may evaluate it at once.
 *
 * @param iris the columns that can hold IRIs
 * @param isVolatile whether it may answer otherwise each time
 * @param algebra optimised; empty if each evaluation needs its own
 */
public record PreparedQuery(Query query, Set<String> iris, boolean isVolatile, Optional<Op> algebra) {

    /**
     * @param algebra of the query, if it has a pattern
     * @param optimised makes the algebra of one evaluation
     */
    static PreparedQuery of(Query query, KnowledgeGraph graph, Optional<Op> algebra, UnaryOperator<Op> optimised) {
        boolean isVolatile = algebra.filter(VolatileQuery::is).isPresent();
        Optional<Op> shared = algebra.filter(each -> query.isSelectType() && !isVolatile)
                // Those keep to the budget of one evaluation.
                .filter(each -> !LimitedExpressions.areIn(each))
                .map(optimised);
        return new PreparedQuery(query, iris(query, graph), isVolatile, shared);
    }

    /** For one evaluation; it may be volatile. */
    static PreparedQuery once(Query query, KnowledgeGraph graph) {
        query.ensureResultVars();
        return new PreparedQuery(query, iris(query, graph), true, Optional.empty());
    }

    private static Set<String> iris(Query query, KnowledgeGraph graph) {
        return query.isSelectType() ? IriColumns.of(query, graph::leadsToIri) : Set.of();
    }
}
