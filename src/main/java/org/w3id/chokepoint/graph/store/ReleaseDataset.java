package org.w3id.chokepoint.graph.store;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.store.index.TripleIndex;

/** A release as a dataset. A graph that the release does not hold is empty; asking for it creates nothing. */
final class ReleaseDataset extends ReadOnlyDataset {
    private final ReleaseContent release;
    private final Graph union;

    ReleaseDataset(ReleaseContent release) {
        super(release.prefixes());
        this.release = release;
        this.union = new ReleaseGraph(release, OptionalInt.empty());
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    protected Optional<Graph> named(Node name) {
        int place = release.index().place(release.terms().id(name));
        return place == TripleIndex.ABSENT
                ? Optional.empty()
                : Optional.of(new ReleaseGraph(release, OptionalInt.of(place)));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        TripleIndex index = release.index();
        return IntStream.range(0, index.graphs())
                .mapToObj(place -> release.terms().term(index.graph(place)))
                .iterator();
    }

    @Override
    public long size() {
        return release.index().graphs();
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return new HeldQuads(release, union.find(subject, predicate, object));
    }
}
