package org.w3id.chokepoint.graph;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the dataset says of itself, in {@code data/dataset.ttl}.
 *
 * @param name short, for the head of a page
 * @param description in a few sentences
 * @param licence its IRI
 * @param licenceName what people call the licence
 * @param issued the day of the release
 * @param version of the release
 */
public record DatasetDescription(
        String name,
        String description,
        Optional<String> licence,
        String licenceName,
        Optional<String> issued,
        Optional<String> version) {
    private static final Node VERSION = NodeFactory.createURI(DCAT.NS + "version");
    private static final String UNNAMED = "Knowledge graph";
    private static final String UNDESCRIBED = "A knowledge graph in which every statement has its source.";

    /** Reads it from the triples; words of no dataset in particular stand for what is not said. */
    public static DatasetDescription of(Graph triples) {
        Optional<Node> dataset =
                OwnDataset.in(triples).stream().map(OwnDataset::node).findFirst();
        Optional<Node> licence = dataset.flatMap(node -> first(triples, node, DCTerms.license.asNode()));
        return new DatasetDescription(
                dataset.flatMap(node -> text(triples, node, DCTerms.alternative.asNode()))
                        .orElse(UNNAMED),
                dataset.flatMap(node -> text(triples, node, DCTerms.description.asNode()))
                        .orElse(UNDESCRIBED),
                licence.map(Node::toString),
                licence.flatMap(node -> text(triples, node, RDFS.label.asNode()))
                        .orElse("licence"),
                dataset.flatMap(node -> text(triples, node, DCTerms.issued.asNode())),
                dataset.flatMap(node -> text(triples, node, VERSION)));
    }

    private static Optional<String> text(Graph triples, Node subject, Node property) {
        return first(triples, subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private static Optional<Node> first(Graph triples, Node subject, Node property) {
        return triples.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .min(Comparator.comparing(Node::toString));
    }
}
