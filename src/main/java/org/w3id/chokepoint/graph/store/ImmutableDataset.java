package org.w3id.chokepoint.graph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.graph.GraphFactory;

/** A dataset that no query changes: a graph that it does not have is empty, and to ask for it creates nothing. */
final class ImmutableDataset extends DatasetGraphReadOnly {

    private ImmutableDataset(DatasetGraph graphs) {
        super(graphs);
    }

    /** Graphs to be filled; Jena's own adds an empty one for every name that is asked for. */
    static DatasetGraph draft() {
        return new DatasetGraphMapLink(GraphFactory.createDefaultGraph()) {
            @Override
            protected Graph getGraphCreate(Node name) {
                return null;
            }
        };
    }

    /** @param draft filled, and from now on left alone */
    static ImmutableDataset of(DatasetGraph draft) {
        return new ImmutableDataset(draft);
    }

    @Override
    public Graph getGraph(Node name) {
        Graph graph = super.getGraph(name);
        return graph == null ? Graph.emptyGraph : graph;
    }
}
