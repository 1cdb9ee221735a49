package org.w3id.chokepoint.graph.tdb;

import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.chokepoint.graph.Lazy;

/** One graph of a database. */
final class TdbTriples extends GraphBase {
    private final Supplier<GraphTDB> stored;
    private final Lazy<Integer> size = Lazy.of(() -> triples().size());

    /** @param stored begins to read where nobody does */
    TdbTriples(Supplier<GraphTDB> stored) {
        this.stored = stored;
    }

    /** To be read by this thread. */
    GraphTDB triples() {
        return stored.get();
    }

    /** TDB2 counts its triples one by one. */
    @Override
    protected int graphBaseSize() {
        return size.get();
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        return triples().contains(triple);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return triples().find(pattern);
    }
}
