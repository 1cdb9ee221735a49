package org.w3id.chokepoint.check;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Triple;
import org.eclipse.rdf4j.model.Value;

/** The terms of RDF4J as terms of Jena. */
final class RioTerms {
    private RioTerms() {}

    static org.apache.jena.graph.Triple triple(Statement statement) {
        return triple(statement.getSubject(), statement.getPredicate(), statement.getObject());
    }

    private static org.apache.jena.graph.Triple triple(Value subject, Value predicate, Value object) {
        return org.apache.jena.graph.Triple.create(node(subject), node(predicate), node(object));
    }

    private static Node node(Value value) {
        if (value instanceof BNode blank) {
            return NodeFactory.createBlankNode(blank.getID());
        }
        if (value instanceof Literal literal) {
            return literal(literal);
        }
        if (value instanceof Triple triple) {
            return NodeFactory.createTripleTerm(triple(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        }
        return NodeFactory.createURI(value.stringValue());
    }

    private static Node literal(Literal literal) {
        return literal.getLanguage()
                .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        TypeMapper.getInstance()
                                .getSafeTypeByName(literal.getDatatype().stringValue())));
    }
}
