package org.w3id.chokepoint.graph.store;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/** A dataset that nothing can change: named graphs, and their union as the default graph. */
public abstract class ReadOnlyDataset extends DatasetGraphBaseFind {
    private final PrefixMapping prefixes;
    private final Transactional transaction;

    protected ReadOnlyDataset(PrefixMapping prefixes) {
        this(prefixes, TransactionalNull.create());
    }

    /** @param transaction what reading needs */
    protected ReadOnlyDataset(PrefixMapping prefixes, Transactional transaction) {
        this.prefixes = prefixes;
        this.transaction = transaction;
    }

    @Override
    public Graph getUnionGraph() {
        return getDefaultGraph();
    }

    /** The graph of a name; empty if nothing is held there. */
    protected abstract Optional<Graph> named(Node name);

    @Override
    public final Graph getGraph(Node name) {
        return isUnion(name) ? getDefaultGraph() : named(name).orElse(Graph.emptyGraph);
    }

    @Override
    public final boolean containsGraph(Node name) {
        return isUnion(name) || named(name).isPresent();
    }

    private static boolean isUnion(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name);
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return quads(getDefaultGraph(), Quad.defaultGraphIRI, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node name, Node subject, Node predicate, Node object) {
        return quads(getGraph(name), name, subject, predicate, object);
    }

    @Override
    public Iterator<Quad> findQuadsInUnionGraph(Node subject, Node predicate, Node object) {
        return quads(getDefaultGraph(), Quad.unionGraph, subject, predicate, object);
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
        return PrefixMapFactory.unmodifiablePrefixMap(Prefixes.adapt(prefixes));
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
