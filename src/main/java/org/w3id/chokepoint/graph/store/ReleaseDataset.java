package org.w3id.chokepoint.graph.store;

import java.util.Iterator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.w3id.chokepoint.graph.store.index.TripleIndex;

/**
 * A release as a dataset that nothing can change: its named graphs, and their union as the default graph.
 *
 * <p>A graph that the release does not hold is empty; asking for it creates nothing.
 */
final class ReleaseDataset extends DatasetGraphBaseFind {
    private final ReleaseContent release;
    private final Graph union;
    private final Transactional transaction = TransactionalNull.create();

    ReleaseDataset(ReleaseContent release) {
        this.release = release;
        this.union = new ReleaseGraph(release, OptionalInt.empty());
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    public Graph getUnionGraph() {
        return union;
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
            return union;
        }
        int place = place(name);
        return place == TripleIndex.ABSENT ? Graph.emptyGraph : new ReleaseGraph(release, OptionalInt.of(place));
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || place(name) != TripleIndex.ABSENT;
    }

    private int place(Node name) {
        return release.index().place(release.terms().id(name));
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
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return quads(union, Quad.defaultGraphIRI, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node name, Node subject, Node predicate, Node object) {
        return quads(getGraph(name), name, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return new HeldQuads(release, union.find(subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findQuadsInUnionGraph(Node subject, Node predicate, Node object) {
        return quads(union, Quad.unionGraph, subject, predicate, object);
    }

    private static Iterator<Quad> quads(Graph graph, Node name, Node subject, Node predicate, Node object) {
        return graph.find(subject, predicate, object).mapWith(triple -> Quad.create(name, triple));
    }

    @Override
    protected Stream<Quad> streamInDftGraph(Node subject, Node predicate, Node object) {
        return Iter.asStream(findInDftGraph(subject, predicate, object));
    }

    @Override
    protected Stream<Quad> streamInSpecificNamedGraph(Node name, Node subject, Node predicate, Node object) {
        return Iter.asStream(findInSpecificNamedGraph(name, subject, predicate, object));
    }

    @Override
    protected Stream<Quad> streamInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return Iter.asStream(findInAnyNamedGraphs(subject, predicate, object));
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.unmodifiablePrefixMap(Prefixes.adapt(release.prefixes()));
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    @Override
    public void clear() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a release never changes");
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        transaction.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        throw readOnly();
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void abort() {
        transaction.abort();
    }

    @Override
    public void end() {
        transaction.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transaction.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transaction.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return transaction.isInTransaction();
    }
}
