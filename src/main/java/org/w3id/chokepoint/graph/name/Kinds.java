package org.w3id.chokepoint.graph.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The classes of things, and which of them say most. */
public final class Kinds {
    private final Graph triples;
    private final Map<Node, Set<Node>> superclasses = new HashMap<>();

    public Kinds(Graph triples) {
        this.triples = triples;
    }

    /** Every class of a thing that has a label, with what follows from the ontology. */
    public Set<Node> all(Node thing) {
        Set<Node> kinds = new HashSet<>();
        triples.find(thing, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(kind -> triples.contains(kind, RDFS.label.asNode(), Node.ANY))
                .forEach(kind -> {
                    kinds.add(kind);
                    kinds.addAll(above(kind));
                });
        return kinds;
    }

    /** The classes that are above no other class of the thing, in the order of their IRIs. */
    public List<Node> narrowest(Set<Node> all) {
        return all.stream()
                .filter(kind -> all.stream()
                        .noneMatch(other -> !other.equals(kind) && above(other).contains(kind)))
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private Set<Node> above(Node kind) {
        Set<Node> known = superclasses.get(kind);
        if (known == null) {
            known = new HashSet<>();
            collect(kind, known);
            superclasses.put(kind, known);
        }
        return known;
    }

    private void collect(Node kind, Set<Node> found) {
        triples.find(kind, RDFS.subClassOf.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(above -> !above.equals(kind) && triples.contains(above, RDFS.label.asNode(), Node.ANY))
                .toList()
                .forEach(above -> {
                    if (found.add(above)) {
                        collect(above, found);
                    }
                });
    }
}
