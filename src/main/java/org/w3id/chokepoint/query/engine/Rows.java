package org.w3id.chokepoint.query.engine;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.sparql.engine.binding.Binding;

/** The rows of an answer for Jena: all are found when the first is asked for, so that Jena can still evaluate the query. */
final class Rows implements IteratorCloseable<Binding> {
    private final Supplier<Iterator<Binding>> source;
    private Optional<Iterator<Binding>> rows = Optional.empty();

    Rows(Supplier<Iterator<Binding>> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        return rows().hasNext();
    }

    @Override
    public Binding next() {
        return rows().next();
    }

    @Override
    public void close() {
        rows.ifPresent(Iter::close);
    }

    private Iterator<Binding> rows() {
        if (rows.isEmpty()) {
            rows = Optional.of(source.get());
        }
        return rows.get();
    }
}
