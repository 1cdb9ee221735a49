package org.w3id.chokepoint.ingest.write;

import java.util.Map;
import java.util.regex.Pattern;
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
    // What Turtle reads as of that type; the other forms, such as 1 for true, stand in quotation marks.
    private static final Map<String, Pattern> PLAIN = Map.of(
            XSD.xdouble.getURI(), Pattern.compile("[+-]?\\d+\\.\\d+[eE][+-]?\\d+"),
            XSD.integer.getURI(), Pattern.compile("[+-]?\\d+"),
            XSD.xboolean.getURI(), Pattern.compile("true|false"));

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
        Pattern plain = PLAIN.get(node.getLiteralDatatypeURI());
        if (plain != null && plain.matcher(text).matches()) {
            return text;
        }
        String quoted = NodeFmtLib.strNT(node);
        String rest = quoted.substring(quoted.lastIndexOf('"') + 1);
        String body = quoted.substring(0, quoted.lastIndexOf('"') + 1);
        return rest.startsWith("^^<") ? body + "^^" + iri(rest.substring(3, rest.length() - 1)) : quoted;
    }
}
