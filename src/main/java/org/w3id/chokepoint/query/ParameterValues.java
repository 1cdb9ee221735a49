package org.w3id.chokepoint.query;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;

/** The values that a parameter may take: the members of its concept scheme or the instances of its class. */
public record ParameterValues(KnowledgeGraph graph) {

    /**
     * A value and its name.
     *
     * @param text what the caller gives
     */
    public record Choice(String text, String label) {}

    /** By label; none if the parameter takes more than can be listed, such as any date. */
    public List<Choice> of(Parameter parameter) {
        if (parameter.type() == ParameterType.BOOLEAN) {
            return List.of(new Choice("true", "yes"), new Choice("false", "no"));
        }
        Node link = parameter.type() == ParameterType.ENUM ? SKOS.inScheme.asNode() : RDF.type.asNode();
        return parameter.members().stream()
                .flatMap(members -> things(link, iri(members)).stream())
                .map(this::choice)
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Whether no other values than {@link #of} are taken. */
    public static boolean closed(Parameter parameter) {
        return parameter.type() == ParameterType.ENUM || parameter.type() == ParameterType.BOOLEAN;
    }

    private List<Node> things(Node link, Node group) {
        Graph triples = graph.dataset().getDefaultGraph();
        return triples.find(Node.ANY, link, group)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList();
    }

    private Node iri(String name) {
        return NodeFactory.createURI(graph.prefixes().expandPrefix(name));
    }

    private Choice choice(Node thing) {
        return new Choice(thing.getURI().replaceFirst("^.*[/#]", ""), new Labels(graph).text(thing));
    }
}
