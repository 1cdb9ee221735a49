package org.w3id.chokepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Writes triples as RDF/XML, one description after the other, by the writer of RDF4J; that of Jena takes a whole graph.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>
 */
final class RdfXmlWriter implements StreamRDF {
    /** Written by RDF4J as they are, so that no parser would read the file. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final RDFXMLWriter xml;

    RdfXmlWriter(OutputStream out) {
        xml = new RDFXMLWriter(out);
    }

    @Override
    public void start() {
        xml.startRDF();
    }

    @Override
    public void prefix(String prefix, String iri) {
        xml.handleNamespace(prefix, iri);
    }

    @Override
    public void triple(Triple triple) {
        Node value = triple.getObject();
        try {
            xml.handleStatement(values.createStatement(
                    resource(triple.getSubject()),
                    values.createIRI(triple.getPredicate().getURI()),
                    value.isLiteral() ? literal(value) : resource(value)));
        } catch (RDFHandlerException e) {
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : unsayable(
                            triple.getPredicate().getURI(), "is a property whose IRI does not end in a name of XML");
        }
    }

    private Resource resource(Node node) {
        return node.isBlank() ? values.createBNode(node.getBlankNodeLabel()) : values.createIRI(node.getURI());
    }

    private Literal literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (NO_XML.matcher(text).find()) {
            throw unsayable(literal.toString(), "holds a character that XML does not allow");
        }
        if (RDF.xmlLiteral.getURI().equals(literal.getLiteralDatatypeURI())) {
            throw unsayable(literal.toString(), "is XML, which would be part of the file and not come back as it is");
        }
        return literal.getLiteralLanguage().isEmpty()
                ? values.createLiteral(text, values.createIRI(literal.getLiteralDatatypeURI()))
                : values.createLiteral(text, literal.getLiteralLanguage());
    }

    private static ChokepointException unsayable(String term, String what) {
        return new ChokepointException(ErrorCode.INVALID_TURTLE, term, what, "export as ttl or nt, which can say it");
    }

    @Override
    public void finish() {
        try {
            xml.endRDF();
        } catch (RDFHandlerException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void base(String base) {}

    @Override
    public void version(String version) {}

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }
}
