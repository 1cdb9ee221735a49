package org.w3id.chokepoint.ingest.write;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Terms as Turtle writes them.
 *
 * @param prefixes the prefixes that may be used, by name
 */
record TurtleTerms(Map<String, String> prefixes) {
    // Less than Turtle allows, so that nothing needs an escape.
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?");
    private static final Pattern DOUBLE = Pattern.compile("[+-]?\\d+\\.\\d+[eE][+-]?\\d+");

    String predicate(Node node) {
        return node.equals(RDF.type.asNode()) ? "a" : text(node);
    }

    String text(Node node) {
        return node.isURI() ? iri(node.getURI()) : literal(node);
    }

    private String iri(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && LOCAL.matcher(iri.substring(prefix.getValue().length())).matches()) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return "<" + iri + ">";
    }

    private String literal(Node node) {
        String text = node.getLiteralLexicalForm();
        String datatype = node.getLiteralDatatypeURI();
        boolean isPlain = XSDDatatype.XSDdouble.getURI().equals(datatype)
                        && DOUBLE.matcher(text).matches()
                || XSD.integer.getURI().equals(datatype)
                || XSD.xboolean.getURI().equals(datatype);
        if (isPlain) {
            return text;
        }
        String quoted = NodeFmtLib.strNT(node);
        String rest = quoted.substring(quoted.lastIndexOf('"') + 1);
        String body = quoted.substring(0, quoted.lastIndexOf('"') + 1);
        return rest.startsWith("^^<") ? body + "^^" + iri(rest.substring(3, rest.length() - 1)) : quoted;
    }
}
