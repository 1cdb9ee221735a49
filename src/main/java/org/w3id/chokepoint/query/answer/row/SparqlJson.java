package org.w3id.chokepoint.query.answer.row;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.apache.jena.atlas.json.io.JSWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** Writes rows as SPARQL 1.1 Query Results JSON, byte for byte as Jena does. */
public final class SparqlJson {
    private static final byte[] ROW = TermBytes.utf8("      { ");
    private static final byte[] NO_ROW = TermBytes.utf8("      ");
    private static final byte[] NEXT_TERM = TermBytes.utf8(" ,");
    private static final byte[] ROW_END = TermBytes.utf8("\n      }");
    private static final byte[] NEXT_ROW = TermBytes.utf8(" ,\n");
    private static final byte[] END = TermBytes.utf8("\n    ]\n  }\n}\n");

    private final UnsynchronizedByteArrayOutputStream buffer =
            UnsynchronizedByteArrayOutputStream.builder().get();
    private final NodeToLabel labels = SyntaxLabels.createNodeToLabel();
    private final TermBytes terms = new TermBytes(this::term);
    private final List<Var> variables;
    private final List<byte[]> names;
    private boolean strange;

    private SparqlJson(List<Var> variables) {
        this.variables = variables;
        this.names = variables.stream()
                .map(each -> TermBytes.utf8("\n        " + quoted(each.getVarName()) + ": "))
                .toList();
    }

    /** @return false, with nothing written, if there is a term that SPARQL 1.1 does not know */
    public static boolean write(List<Var> variables, Iterator<Binding> rows, OutputStream out) throws IOException {
        SparqlJson json = new SparqlJson(variables);
        json.write(rows);
        if (!json.strange) {
            json.buffer.writeTo(out);
        }
        return !json.strange;
    }

    private void write(Iterator<Binding> rows) throws IOException {
        buffer.write(TermBytes.utf8(variables.stream()
                .map(each -> '"' + each.getVarName() + '"')
                .collect(Collectors.joining(
                        " , ",
                        "{ \"head\": {\n    \"vars\": [ ",
                        " ]\n  } ,\n  \"results\": {\n    \"bindings\": [\n"))));
        if (!rows.hasNext()) {
            buffer.write(NO_ROW);
        }
        while (rows.hasNext()) {
            write(rows.next());
            if (rows.hasNext()) {
                buffer.write(NEXT_ROW);
            }
        }
        buffer.write(END);
    }

    private void write(Binding row) throws IOException {
        buffer.write(ROW);
        boolean first = true;
        for (int n = 0; n < variables.size(); n++) {
            Node term = row.get(variables.get(n));
            if (term != null) {
                if (!first) {
                    buffer.write(NEXT_TERM);
                }
                buffer.write(names.get(n));
                buffer.write(terms.of(term));
                first = false;
            }
        }
        buffer.write(ROW_END);
    }

    private String term(Node term) {
        strange |= term.isTripleTerm() || term.isLiteral() && term.getLiteralBaseDirection() != null;
        if (strange) {
            return "";
        }
        if (term.isURI()) {
            return object("uri", "", term.getURI());
        }
        // Jena writes labels of its own after "_:".
        return term.isBlank() ? object("bnode", "", labels.get(null, term).substring(2)) : literal(term);
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
