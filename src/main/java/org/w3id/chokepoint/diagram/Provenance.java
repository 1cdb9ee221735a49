package org.w3id.chokepoint.diagram;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.OneLine;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.Role;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * On what triples rest, and who states them.
 *
 * @param style that of the weakest of the triples
 * @param sources labels of the sources that state any of them, in alphabetical order
 * @param grades labels of the grades of these sources, in alphabetical order
 */
record Provenance(EdgeStyle style, List<String> sources, List<String> grades) {

    static Provenance of(Labels labels, List<Triple> triples) {
        EdgeStyle style = triples.stream()
                .map(triple -> style(triple, graphs(labels, triple), labels.graph()))
                .reduce(EdgeStyle.FACT, EdgeStyle::weaker);
        List<Node> sources = triples.stream()
                .flatMap(triple -> graphs(labels, triple).stream())
                .filter(graph -> labels.graph().names().isSource(graph)
                        || labels.of(graph).isPresent())
                .distinct()
                .toList();
        return new Provenance(style, texts(labels, sources), texts(labels, grades(labels, sources)));
    }

    private static List<String> texts(Labels labels, List<Node> things) {
        return things.stream()
                .map(thing -> OneLine.of(labels.text(thing)))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Node> grades(Labels labels, List<Node> sources) {
        Graph known = labels.graph().dataset().getDefaultGraph();
        return Role.GRADE.terms(known).stream()
                .flatMap(property ->
                        sources.stream().flatMap(source -> known.find(source, property, Node.ANY).toList().stream()))
                .map(Triple::getObject)
                .toList();
    }

    private static List<Node> graphs(Labels labels, Triple triple) {
        Iterator<Quad> quads = labels.graph()
                .dataset()
                .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
        return Iter.iter(quads).map(Quad::getGraph).toList();
    }

    /** What no named graph holds was made by the query: a result of the rules if its subject was made so too, else inferred. */
    private static EdgeStyle style(Triple triple, List<Node> graphs, KnowledgeGraph graph) {
        Namespaces names = graph.names();
        Editors editors = new Editors(graph);
        List<Node> stated = graphs.stream()
                .filter(each -> !each.equals(names.inferred()) && !each.equals(names.derived()))
                .toList();
        if (stated.stream().anyMatch(source -> !editors.publish(source))) {
            return EdgeStyle.FACT;
        }
        if (!stated.isEmpty()) {
            return EdgeStyle.JUDGED;
        }
        boolean result =
                graphs.isEmpty() && !graph.dataset().contains(Node.ANY, triple.getSubject(), Node.ANY, Node.ANY);
        return result || graphs.contains(names.derived()) ? EdgeStyle.DERIVED : EdgeStyle.INFERRED;
    }
}
