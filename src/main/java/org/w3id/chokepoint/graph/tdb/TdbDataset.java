package org.w3id.chokepoint.graph.tdb;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.chokepoint.graph.store.ReadOnlyDataset;

/** What a database holds; whoever looks something up begins to read. */
final class TdbDataset extends ReadOnlyDataset {
    private final DatasetGraph database;
    private final DatasetGraphTDB storage;
    private final Set<Node> graphs;
    private final Graph union;

    TdbDataset(DatasetGraph database, PrefixMapping prefixes) {
        super(prefixes, TDBInternal.getDatasetGraphTDB(database));
        this.database = database;
        this.storage = TDBInternal.getDatasetGraphTDB(database);
        this.graphs = Txn.calculateRead(storage, () -> {
            Set<Node> names = new LinkedHashSet<>();
            storage.listGraphNodes().forEachRemaining(names::add);
            return names;
        });
        this.union = new TdbTriples(this, storage::getDefaultGraphTDB);
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
        return Optional.of(name)
                .filter(graphs::contains)
                .map(each -> new TdbTriples(this, () -> storage.getGraphTDB(each)));
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
    public void close() {
        TDBInternal.expel(database, true);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        read();
        return storage.findNG(Node.ANY, subject, predicate, object);
    }
}
