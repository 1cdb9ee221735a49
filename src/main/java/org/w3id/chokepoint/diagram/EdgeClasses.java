package org.w3id.chokepoint.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * The classes whose instances the ontology draws as edges.
 *
 * @param byClass how each is drawn
 */
record EdgeClasses(Map<String, Relation> byClass, ClassHierarchy classes) {
    /**
     * How a class is drawn.
     *
     * @param source property whose values are the starts of the edges
     * @param target property whose values are their ends
     */
    record Relation(Node source, Node target, String label) {}

    static EdgeClasses of(Labels labels, ClassHierarchy classes) {
        Graph triples = labels.graph().dataset().getDefaultGraph();
        Namespaces names = labels.graph().names();
        Map<String, Relation> byClass = new TreeMap<>();
        triples.find(Node.ANY, names.term("diagramSource"), Node.ANY)
                .forEach(triple -> first(triples, triple.getSubject(), names.term("diagramTarget"))
                        .ifPresent(target -> {
                            String label = first(triples, triple.getSubject(), names.term("diagramLabel"))
                                    .map(Node::getLiteralLexicalForm)
                                    .orElseGet(() -> labels.text(triple.getSubject()));
                            byClass.put(triple.getSubject().getURI(), new Relation(triple.getObject(), target, label));
                        }));
        return new EdgeClasses(byClass, classes);
    }

    /** How a thing is drawn as an edge: as its most specific class says; empty if none of its classes says anything. */
    Optional<Relation> of(Node thing) {
        List<Node> drawn = classes.of(thing).stream()
                .filter(type -> byClass.containsKey(type.getURI()))
                .toList();
        return classes.mostSpecific(drawn).map(type -> byClass.get(type.getURI()));
    }

    private static Optional<Node> first(Graph triples, Node subject, Node property) {
        return triples.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .min(Comparator.comparing(Node::toString));
    }
}
