package org.w3id.chokepoint.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * The quads of Jena as statements of RDF4J, in an order and with names of blank nodes that depend on the quads alone.
 *
 * @param names of the blank nodes
 */
record SortedStatements(Map<Node, String> names) {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private static final Comparator<Statement> ORDER = Comparator.comparing(
                    (Statement statement) -> String.valueOf(statement.getContext()))
            .thenComparing(statement -> text(statement.getSubject()))
            .thenComparing(statement -> text(statement.getPredicate()))
            .thenComparing(statement -> text(statement.getObject()));

    /** Sorted by graph, subject, predicate, object; each once. */
    static List<Statement> of(Collection<Quad> quads) {
        SortedStatements list = new SortedStatements(BlankNodeNames.of(quads));
        return quads.stream().map(list::statement).distinct().sorted(ORDER).toList();
    }

    private static String text(Value value) {
        return NTriplesUtil.toNTriplesString(value);
    }

    private Statement statement(Quad quad) {
        Resource subject = (Resource) value(quad.getSubject());
        Value object = value(quad.getObject());
        var predicate = VALUES.createIRI(quad.getPredicate().getURI());
        return quad.isDefaultGraph()
                ? VALUES.createStatement(subject, predicate, object)
                : VALUES.createStatement(subject, predicate, object, (Resource) value(quad.getGraph()));
    }

    private Value value(Node node) {
        if (node.isBlank()) {
            return VALUES.createBNode(names.get(node));
        }
        if (node.isURI()) {
            return VALUES.createIRI(node.getURI());
        }
        if (!node.isLiteral()) {
            throw new ChokepointException(
                    ErrorCode.INVALID_TURTLE,
                    node,
                    "is not an RDF 1.1 term",
                    "write the triple without << >> or {| |}");
        }
        return node.getLiteralLanguage().isEmpty()
                ? VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
