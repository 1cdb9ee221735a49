package org.w3id.chokepoint.ingest.write;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

/** Triples in the order in which they are written, each once; more than fit into memory are kept in files. */
public final class SortedTriples implements AutoCloseable {
    private static final int MAX_IN_MEMORY = 150_000;

    // Jena can keep rows in files, but not triples.
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    private final DataBag<Binding> bag;

    /**
     * @param first the subject that comes before all others
     * @param order the place of each predicate among those of one subject; the others follow, by name
     */
    public SortedTriples(Node first, Map<Node, Integer> order) {
        Comparator<Triple> comparator = Comparator.<Triple, Boolean>comparing(
                        triple -> !triple.getSubject().equals(first))
                .thenComparing(triple -> triple.getSubject().getURI())
                .thenComparing(triple -> order.getOrDefault(triple.getPredicate(), order.size()))
                .thenComparing(triple -> triple.getPredicate().getURI())
                .thenComparing(triple -> text(triple.getObject()));
        this.bag = BagFactory.newSortedBag(
                new ThresholdPolicyCount<>(MAX_IN_MEMORY),
                SerializationFactoryFinder.bindingSerializationFactory(),
                Comparator.comparing(SortedTriples::triple, comparator));
    }

    public void add(List<Triple> triples) {
        triples.forEach(triple -> bag.add(BindingFactory.binding(
                SUBJECT, triple.getSubject(), PREDICATE, triple.getPredicate(), OBJECT, triple.getObject())));
    }

    /** In order, without doubles. */
    public Iterator<Triple> iterator() {
        return Iter.distinctAdjacent(Iter.map(bag.iterator(), SortedTriples::triple));
    }

    @Override
    public void close() {
        bag.close();
    }

    private static Triple triple(Binding row) {
        return Triple.create(row.get(SUBJECT), row.get(PREDICATE), row.get(OBJECT));
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }
}
