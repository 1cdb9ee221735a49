package org.w3id.chokepoint.graph.store;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.w3id.chokepoint.graph.name.KeyedGraph;
import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.graph.store.index.TripleCursors;
import org.w3id.chokepoint.graph.store.index.TripleOrder;
import org.w3id.chokepoint.graph.store.term.TermDictionary;

/** One graph of a release, or the union of all, read-only. */
final class ReleaseGraph extends GraphBase implements KeyedGraph {
    private final ReleaseContent release;
    private final OptionalInt place;

    /**
     * @param place the place of the graph among the graphs; empty for the union
     */
    ReleaseGraph(ReleaseContent release, OptionalInt place) {
        this.release = release;
        this.place = place;
    }

    @Override
    public Optional<byte[]> nameKeys() {
        return place.isPresent() ? Optional.empty() : release.nameKeys();
    }

    @Override
    protected PrefixMapping createPrefixMapping() {
        return release.prefixes();
    }

    @Override
    protected int graphBaseSize() {
        return place.isPresent()
                ? release.index().size(place.getAsInt())
                : release.index().size();
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        return containsByFind(triple);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        int subject = id(pattern.getSubject());
        int predicate = id(pattern.getPredicate());
        int object = id(pattern.getObject());
        if (subject == TermDictionary.ABSENT || predicate == TermDictionary.ABSENT || object == TermDictionary.ABSENT) {
            return NullIterator.instance();
        }
        TripleCursors cursors = new TripleCursors(release.index());
        return new Triples(
                release.terms(),
                place.isPresent()
                        ? cursors.inGraph(place.getAsInt(), subject, predicate, object)
                        : cursors.inUnion(subject, predicate, object));
    }

    private int id(Node term) {
        return term.isConcrete() ? release.terms().id(term) : TripleOrder.ANY;
    }

    /** The triples that a cursor reaches. */
    private static final class Triples extends NiceIterator<Triple> {
        private final TermDictionary terms;
        private final TripleCursor cursor;
        private boolean reached;

        private Triples(TermDictionary terms, TripleCursor cursor) {
            this.terms = terms;
            this.cursor = cursor;
            this.reached = cursor.advance();
        }

        @Override
        public boolean hasNext() {
            return reached;
        }

        @Override
        public Triple next() {
            if (!reached) {
                throw new NoSuchElementException();
            }
            Triple triple = Triple.create(
                    terms.term(cursor.subject()), terms.term(cursor.predicate()), terms.term(cursor.object()));
            reached = cursor.advance();
            return triple;
        }
    }
}
