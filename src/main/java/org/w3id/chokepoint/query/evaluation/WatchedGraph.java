package org.w3id.chokepoint.query.evaluation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** A graph that asks the budget at each triple that is read. */
final class WatchedGraph extends WrappedGraph {
    private final QueryBudget budget;

    WatchedGraph(Graph graph, QueryBudget budget) {
        super(graph);
        this.budget = budget;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
        return triples.filterKeep(triple -> {
            budget.check();
            return true;
        });
    }
}
