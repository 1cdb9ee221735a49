package org.w3id.chokepoint.graph.tdb;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.chokepoint.graph.store.ReadOnlyDataset;

/** What a database holds; whoever looks something up begins to read. */
final class TdbDataset extends ReadOnlyDataset {
    private final DatasetGraph database;
    private final DatasetGraphTDB storage;
    private final Map<Node, Graph> graphs;
    private final Graph union;

    TdbDataset(DatasetGraph database, PrefixMapping prefixes) {
        super(prefixes, TDBInternal.getDatasetGraphTDB(database));
        this.database = database;
        this.storage = TDBInternal.getDatasetGraphTDB(database);
        this.graphs = Txn.calculateRead(storage, () -> {
            Map<Node, Graph> all = new LinkedHashMap<>();
            storage.listGraphNodes().forEachRemaining(name -> all.put(name, triples(() -> storage.getGraphTDB(name))));
            return all;
        });
        this.union = triples(storage::getDefaultGraphTDB);
    }

    private Graph triples(Supplier<GraphTDB> stored) {
        return new TdbTriples(() -> {
            read();
            return stored.get();
        });
    }

    /** To be called before each look-up. */
    void read() {
        if (!storage.isInTransaction()) {
            storage.begin(TxnType.READ);
        }
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    protected Optional<Graph> named(Node name) {
        return Optional.ofNullable(graphs.get(name));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return graphs.keySet().iterator();
    }

    @Override
    public long size() {
        return graphs.size();
    }

    @Override
    public void close() {
        TDBInternal.expel(database, true);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        read();
        return storage.findNG(Node.ANY, subject, predicate, object);
    }
}
