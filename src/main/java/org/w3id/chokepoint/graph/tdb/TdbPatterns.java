package org.w3id.chokepoint.graph.tdb;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.tdb2.solver.PatternMatchTDB2;
import org.apache.jena.tdb2.store.GraphTDB;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * Matches basic graph patterns in a database, in the order that its statistics advise.
 *
 * @param budget asked at each triple that is read
 */
record TdbPatterns(QueryBudget budget) implements StageGenerator {

    @Override
    public QueryIterator execute(BasicPattern pattern, QueryIterator input, ExecutionContext context) {
        if (!(context.getActiveGraph() instanceof TdbTriples graph)) {
            return StageBuilder.getGenerator(ARQ.getContext()).execute(pattern, input, context);
        }
        GraphTDB triples = graph.triples();
        QueryIterPeek rows = QueryIterPeek.create(input, context);
        BasicPattern ordered = ordered(pattern, rows, triples.getDSG().getReorderTransform());
        return PatternMatchTDB2.execute(triples, ordered, rows, read -> mayGoOn(), context);
    }

    private static BasicPattern ordered(BasicPattern pattern, QueryIterPeek rows, ReorderTransformation advice) {
        return advice != null && pattern.size() > 1 && rows.hasNext()
                ? advice.reorderIndexes(Substitute.substitute(pattern, rows.peek()))
                        .reorder(pattern)
                : pattern;
    }

    private boolean mayGoOn() {
        budget.check();
        return true;
    }
}
