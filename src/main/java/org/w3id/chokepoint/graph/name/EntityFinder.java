package org.w3id.chokepoint.graph.name;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.GraphNames;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/**
 * Finds the entity that a person means by what they type.
 *
 * @param graph where entities and their names are looked up
 */
public record EntityFinder(KnowledgeGraph graph) {

    /** The things of the graph that are meant by an IRI, a prefixed name, an id, a label or an alias; empty if none. */
    public Set<Node> find(String text) {
        Node iri = iri(text);
        if (triples().contains(iri, Node.ANY, Node.ANY)) {
            return Set.of(iri);
        }
        return triples()
                .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .andThen(triples().find(Node.ANY, SKOS.altLabel.asNode(), Node.ANY))
                .filterKeep(triple -> triple.getObject().getLiteralLexicalForm().equalsIgnoreCase(text.strip()))
                .mapWith(Triple::getSubject)
                .toSet();
    }

    /** Reads an IRI, a prefixed name, or an id; says nothing of whether the graph knows it. */
    public Node iri(String text) {
        String bare = text.strip().replaceFirst("^<(.*)>$", "$1");
        String full = bare.contains(":") ? graph.prefixes().expandPrefix(bare) : GraphNames.ENTITY + bare;
        return NodeFactory.createURI(full);
    }

    /** Whether the text makes an absolute IRI that can stand in SPARQL. */
    public boolean isIri(String text) {
        try {
            return IRIx.create(iri(text).getURI()).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    public boolean isInstance(Node entity, String type) {
        return triples().contains(entity, RDF.type.asNode(), iri(type));
    }

    /** The members of a concept scheme. */
    public List<Node> members(String scheme) {
        return triples()
                .find(Node.ANY, SKOS.inScheme.asNode(), iri(scheme))
                .mapWith(Triple::getSubject)
                .toList();
    }

    /** Ids and labels of the things of a class, for suggestions. */
    public Set<String> known(String type) {
        return triples()
                .find(Node.ANY, RDF.type.asNode(), iri(type))
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .flatMap(node -> triples()
                        .find(node, RDFS.label.asNode(), Node.ANY)
                        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                        .andThen(List.of(localName(node)).iterator())
                        .toList()
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static String localName(Node node) {
        return node.getURI().replaceFirst("^.*[/#]", "");
    }

    private Graph triples() {
        return graph.dataset().getDefaultGraph();
    }
}
