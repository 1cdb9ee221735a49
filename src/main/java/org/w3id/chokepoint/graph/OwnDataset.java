package org.w3id.chokepoint.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * A dataset whose own IRI lies below the base that it states. Other datasets that the triples describe, such as sources,
 * are no such thing.
 *
 * @param base what its IRIs begin with
 */
record OwnDataset(Node node, String base) {
    /** What stands between the base and the name of an entity. */
    static final String ENTITIES = "id/";

    private static final Pattern SPACE = Pattern.compile("(https?://[^/?#\\s]+/(?:[^?#\\s]*/)?)" + ENTITIES);

    /** Those that triples describe, by IRI: one, unless somebody made a mistake. */
    static List<OwnDataset> in(Graph triples) {
        return triples
                .find(Node.ANY, VOID.uriSpace.asNode(), Node.ANY)
                .filterKeep(triple -> triples.contains(triple.getSubject(), RDF.type.asNode(), DCAT.Dataset.asNode()))
                .mapWith(OwnDataset::of)
                .toList()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(own -> own.node.toString()))
                .toList();
    }

    private static Optional<OwnDataset> of(Triple space) {
        Matcher entities =
                SPACE.matcher(space.getObject().isLiteral() ? space.getObject().getLiteralLexicalForm() : "");
        return Optional.of(space.getSubject())
                .filter(node ->
                        node.isURI() && entities.matches() && node.getURI().startsWith(entities.group(1)))
                .map(node -> new OwnDataset(node, entities.group(1)));
    }
}
