package org.w3id.chokepoint.graph.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.store.index.TripleIndex;
import org.w3id.chokepoint.graph.store.term.TermDictionary;

/** Each triple once for each graph that holds it. */
final class HeldQuads implements Iterator<Quad> {
    private final TermDictionary terms;
    private final TripleIndex index;
    private final Iterator<Triple> triples;
    private final Queue<Quad> ready = new ArrayDeque<>();

    HeldQuads(ReleaseContent release, Iterator<Triple> triples) {
        this.terms = release.terms();
        this.index = release.index();
        this.triples = triples;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || triples.hasNext();
    }

    @Override
    public Quad next() {
        if (ready.isEmpty()) {
            if (!triples.hasNext()) {
                throw new NoSuchElementException();
            }
            fill(triples.next());
        }
        return ready.remove();
    }

    private void fill(Triple triple) {
        int position = index.position(
                terms.id(triple.getSubject()), terms.id(triple.getPredicate()), terms.id(triple.getObject()));
        for (int n = 0; n < index.holders(position); n++) {
            ready.add(Quad.create(terms.term(index.graph(index.holder(position, n))), triple));
        }
    }
}
