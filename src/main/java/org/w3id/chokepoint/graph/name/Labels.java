package org.w3id.chokepoint.graph.name;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/**
 * The names of things for people.
 *
 * @param graph where the names are looked up
 */
public record Labels(KnowledgeGraph graph) {
    private static final String ENGLISH = "en";
    private static final double MIN_PLAIN = 0.001;
    private static final double MAX_PLAIN = 1e12;

    /** The label of an IRI, English before other languages; empty if it has none. */
    public Optional<String> of(Node node) {
        return of(node, ENGLISH);
    }

    /** The label in a language, else as {@link #of(Node)}. */
    public Optional<String> of(Node node, String language) {
        return best(labels(node), language).map(Node::getLiteralLexicalForm);
    }

    /** The label with its language. */
    public Optional<Node> literal(Node node) {
        return best(labels(node), ENGLISH);
    }

    /** The literal in a language, else the English one, else the first in the order of languages. */
    public static Optional<Node> best(List<Node> literals, String language) {
        return literals.stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparing(
                                (Node label) -> !label.getLiteralLanguage().equalsIgnoreCase(language))
                        .thenComparing(label -> !label.getLiteralLanguage().equals(ENGLISH))
                        .thenComparing(Node::getLiteralLanguage)
                        .thenComparing(Node::getLiteralLexicalForm));
    }

    private List<Node> labels(Node node) {
        Graph triples = graph.dataset().getDefaultGraph();
        return triples.find(node, RDFS.label.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** What to print for any term: its label, else its prefixed name, else its text. */
    public String text(Node node) {
        if (node.isLiteral()) {
            return number(node).orElse(node.getLiteralLexicalForm());
        }
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        return node.isURI() ? of(node).orElseGet(() -> shortForm(node)) : NodeFmtLib.strNT(node);
    }

    /** A floating-point number as people write it: 814, 2.91, 1e26; empty for anything else. */
    private static Optional<String> number(Node literal) {
        if (!XSDDatatype.XSDdouble.equals(literal.getLiteralDatatype())
                || !literal.getLiteral().isWellFormed()) {
            return Optional.empty();
        }
        double value = (Double) literal.getLiteralValue();
        boolean plain = value == 0 || Math.abs(value) >= MIN_PLAIN && Math.abs(value) < MAX_PLAIN;
        return !Double.isFinite(value) || !plain
                ? Optional.of(String.valueOf(value).replace(".0E", "e").replace("E", "e"))
                : Optional.of(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** The prefixed name of an IRI, or the IRI if no prefix fits. */
    public String shortForm(Node node) {
        return graph.prefixes().shortForm(node.getURI());
    }
}
