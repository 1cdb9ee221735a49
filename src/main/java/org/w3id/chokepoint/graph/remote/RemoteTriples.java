package org.w3id.chokepoint.graph.remote;

import java.util.Collection;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.w3id.chokepoint.graph.CountingGraph;
import org.w3id.chokepoint.graph.Lazy;

/** A graph of a store, or the union of all; looked up as it is asked for. */
final class RemoteTriples extends GraphBase implements CountingGraph {
    private final Node name;
    private final FoundQuads found;
    private final NamelessNodes nameless;
    private final Lazy<Integer> size;

    /** @param size how many triples it has */
    RemoteTriples(Node name, FoundQuads found, NamelessNodes nameless, Lazy<Integer> size) {
        this.name = name;
        this.found = found;
        this.nameless = nameless;
        this.size = size;
    }

    @Override
    protected int graphBaseSize() {
        return size.get();
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        return containsByFind(triple);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        if (NamelessNodes.isIn(pattern)) {
            return known().find(pattern);
        }
        if (!isWritable(pattern.getSubject())
                || !isWritable(pattern.getPredicate())
                || !isWritable(pattern.getObject())) {
            return NullIterator.instance();
        }
        Quad wanted =
                Quad.create(name, any(pattern.getSubject()), any(pattern.getPredicate()), any(pattern.getObject()));
        return WrappedIterator.create(nameless.instead(found.find(wanted), name, pattern).stream()
                .map(Quad::asTriple)
                .iterator());
    }

    /** Of the union, whichever graph this is. */
    @Override
    public Map<Node, Integer> mentions(Collection<Node> things) {
        return found.mentions(things);
    }

    private Graph known() {
        return nameless.in(name);
    }

    private static boolean isWritable(Node term) {
        return !term.isURI() || CheckedText.isWritable(term);
    }

    private static Node any(Node term) {
        return term.isConcrete() ? term : Node.ANY;
    }
}
