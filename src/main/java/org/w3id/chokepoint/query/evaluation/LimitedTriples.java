package org.w3id.chokepoint.query.evaluation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Takes the triples of an answer, within the limits of a budget. */
public final class LimitedTriples extends WrappedGraph {
    private static final int MAX_TRIPLES = 1_000_000;

    private final QueryBudget budget;

    public LimitedTriples(QueryBudget budget) {
        super(GraphFactory.createDefaultGraph());
        this.budget = budget;
    }

    @Override
    public void add(Triple triple) {
        budget.check();
        if (!base.contains(triple)) {
            budget.take(QueryBudget.size(triple));
            base.add(triple);
            if (base.size() > MAX_TRIPLES) {
                throw budget.tooLarge("has more than " + MAX_TRIPLES + " triples");
            }
        }
    }

    /** The triples, detached from the budget. */
    public Graph triples() {
        return base;
    }
}
