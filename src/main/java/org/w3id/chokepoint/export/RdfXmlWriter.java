package org.w3id.chokepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Writes triples, sorted by subject, as RDF/XML, one description after the other; Jena's writer takes a whole graph.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>
 */
final class RdfXmlWriter implements StreamRDF {
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern NAME = Pattern.compile("(?!(?i:xml))[A-Za-z_][A-Za-z0-9_.-]*");

    private final XMLStreamWriter xml;
    private final Map<String, String> prefixes = new TreeMap<>();
    private Node subject = Node.ANY;

    RdfXmlWriter(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void prefix(String prefix, String iri) {
        if (NAME.matcher(prefix).matches()) {
            prefixes.put(prefix, iri);
        }
    }

    @Override
    public void triple(Triple triple) {
        write(() -> {
            if (!triple.getSubject().equals(subject)) {
                endDescription();
                subject = triple.getSubject();
                line(1);
                xml.writeStartElement(RDF.uri, "Description");
                reference("about", subject);
            }
            property(triple.getPredicate(), triple.getObject());
        });
    }

    @Override
    public void finish() {
        write(() -> {
            endDescription();
            line(0);
            xml.writeEndElement();
            line(0);
            xml.flush();
        });
    }

    /** A step of writing. */
    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Ends the description before, or else begins the document, since by then all prefixes are known. */
    private void endDescription() throws XMLStreamException {
        if (subject != Node.ANY) {
            line(1);
            xml.writeEndElement();
            return;
        }
        prefixes.put("rdf", RDF.uri);
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        line(0);
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            xml.setPrefix(prefix.getKey(), prefix.getValue());
        }
        xml.writeStartElement(RDF.uri, "RDF");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            xml.writeNamespace(prefix.getKey(), prefix.getValue());
        }
    }

    private void property(Node property, Node value) throws XMLStreamException {
        String iri = property.getURI();
        String namespace = iri.substring(0, SplitIRI.splitXML(iri));
        String name = iri.substring(namespace.length());
        if (name.isEmpty()) {
            throw unsayable(iri, "is a property whose IRI does not end in a name of XML");
        }
        line(2);
        if (prefixes.containsValue(namespace)) {
            xml.writeStartElement(namespace, name);
        } else {
            xml.writeStartElement(XMLConstants.DEFAULT_NS_PREFIX, name, namespace);
            xml.writeDefaultNamespace(namespace);
        }
        if (value.isLiteral()) {
            literal(value);
        } else {
            reference("resource", value);
        }
        xml.writeEndElement();
    }

    private void reference(String attribute, Node node) throws XMLStreamException {
        if (node.isBlank()) {
            xml.writeAttribute(RDF.uri, "nodeID", node.getBlankNodeLabel());
        } else {
            xml.writeAttribute(RDF.uri, attribute, node.getURI());
        }
    }

    private void literal(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml:lang", literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            xml.writeAttribute(RDF.uri, "datatype", literal.getLiteralDatatypeURI());
        }
        String text = literal.getLiteralLexicalForm();
        if (NO_XML.matcher(text).find()) {
            throw unsayable(literal.toString(), "holds a character that XML does not allow");
        }
        // Written as it is, a carriage return would be read as a line feed.
        Iterator<String> parts = Pattern.compile("\r").splitAsStream(text + " ").iterator();
        String part = parts.next();
        while (parts.hasNext()) {
            xml.writeCharacters(part);
            xml.writeEntityRef("#13");
            part = parts.next();
        }
        xml.writeCharacters(part.substring(0, part.length() - 1));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "    ".repeat(depth));
    }

    private static ChokepointException unsayable(String term, String what) {
        return new ChokepointException(ErrorCode.INVALID_TURTLE, term, what, "export as ttl or nt, which can say it");
    }

    @Override
    public void start() {}

    @Override
    public void base(String base) {}

    @Override
    public void version(String version) {}

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }
}
