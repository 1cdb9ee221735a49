package org.w3id.chokepoint.dump;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/**
 * What is stated of one thing.
 *
 * @param values by property; blank nodes are left out, for they have no name
 * @param sources the named graphs that state it
 */
record TableRow(Node thing, Map<Node, Set<Node>> values, Set<Node> sources) {
    static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    static TableRow of(KnowledgeGraph graph, Node thing) {
        TableRow row = new TableRow(thing, new TreeMap<>(ORDER), new TreeSet<>(ORDER));
        graph.dataset().findNG(Node.ANY, thing, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!quad.getGraph().equals(graph.names().inferred())
                    && !quad.getObject().isBlank()) {
                row.values
                        .computeIfAbsent(quad.getPredicate(), key -> new TreeSet<>(ORDER))
                        .add(quad.getObject());
                row.sources.add(quad.getGraph());
            }
        });
        return row;
    }

    Set<Node> values(Node property) {
        return values.getOrDefault(property, Set.of());
    }

    /** The names of the thing in one language. */
    Set<Node> labels(String language) {
        Set<Node> labels = new TreeSet<>(ORDER);
        values(RDFS.label.asNode()).stream()
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
                .forEach(labels::add);
        return labels;
    }
}
