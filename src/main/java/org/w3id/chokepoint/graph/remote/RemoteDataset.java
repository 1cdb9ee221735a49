package org.w3id.chokepoint.graph.remote;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.store.ReadOnlyDataset;

/** What a store holds, as a dataset that is looked up statement by statement. */
final class RemoteDataset extends ReadOnlyDataset {
    private final StoreReader reader;
    private final FoundQuads found;
    private final NamelessNodes nameless;
    private final Set<Node> graphs;
    private final Graph union;

    RemoteDataset(StoreReader reader, FoundQuads found, NamelessNodes nameless, PrefixMapping prefixes) {
        super(prefixes);
        this.reader = reader;
        this.found = found;
        this.nameless = nameless;
        this.graphs = reader.graphs();
        this.union = graph(Quad.defaultGraphIRI);
    }

    private Graph graph(Node name) {
        return new RemoteTriples(name, found, nameless, Lazy.of(() -> Math.toIntExact(reader.size(name))));
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    protected Optional<Graph> named(Node name) {
        return Optional.of(name).filter(graphs::contains).map(this::graph);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return graphs.iterator();
    }

    @Override
    public long size() {
        return graphs.size();
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        Triple pattern = Triple.create(subject, predicate, object);
        return NamelessNodes.isIn(pattern)
                ? nameless.named(pattern)
                : nameless.instead(found.find(Quad.create(Node.ANY, subject, predicate, object)), Node.ANY, pattern)
                        .iterator();
    }
}
