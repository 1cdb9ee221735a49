package org.w3id.chokepoint.query.answer.row;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.io.JSWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.chokepoint.graph.Lazy;

/** SPARQL 1.1 Query Results JSON. */
final class SparqlJson implements RowSyntax {
    private static final Frame FRAME =
            Frame.of("      ", "      { ", "", " ,", "\n      }", " ,\n", "\n    ]\n  }\n}\n");

    private final Lazy<NodeToLabel> labels = Lazy.of(SyntaxLabels::createNodeToLabel);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public String head(List<String> variables) {
        return variables.stream()
                .map(each -> '"' + each + '"')
                .collect(Collectors.joining(
                        " , ",
                        "{ \"head\": {\n    \"vars\": [ ",
                        " ]\n  } ,\n  \"results\": {\n    \"bindings\": [\n"));
    }

    @Override
    public String termStart(String variable) {
        return "\n        " + quoted(variable) + ": ";
    }

    @Override
    public String term(Node term) {
        UnknownTermException.checkKnown(term);
        if (term.isURI()) {
            return object("uri", "", term.getURI());
        }
        // Jena writes labels of its own after "_:".
        return term.isBlank() ? object("bnode", "", labels.get().get(null, term).substring(2)) : literal(term);
    }

    private static String literal(Node literal) {
        String language = literal.getLiteralLanguage();
        String type = literal.getLiteralDatatypeURI();
        String about = !language.isEmpty()
                ? "\"xml:lang\": " + quoted(language) + " , "
                : type.equals(XSD.xstring.getURI()) || type.equals(RDF.langString.getURI())
                        ? ""
                        : "\"datatype\": " + quoted(type) + " , ";
        return object("literal", about, literal.getLiteralLexicalForm());
    }

    private static String object(String type, String about, String value) {
        return "{ \"type\": \"" + type + "\" , " + about + "\"value\": " + quoted(value) + " }";
    }

    private static String quoted(String text) {
        return text.chars().allMatch(SparqlJson::isPlain) ? '"' + text + '"' : JSWriter.outputQuotedString(text);
    }

    /** Whether a character never has to be escaped. */
    private static boolean isPlain(int character) {
        return character >= ' ' && character < 0x7F && character != '"' && character != '\\' && character != '<'
                || character > 0x9F && (character < 0x2000 || character >= 0x2100);
    }
}
