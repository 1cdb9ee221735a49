package org.w3id.chokepoint.query.answer.row;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.chokepoint.graph.Lazy;

/** SPARQL Query Results XML. */
final class SparqlXml implements RowSyntax {
    private static final String START = """
            <?xml version="1.0"?>
            <sparql xmlns="http://www.w3.org/2005/sparql-results#">
              <head>
            """;
    private static final Frame FRAME = Frame.of(
            "", "    <result>\n", "\n      </binding>\n", "", "    </result>\n", "", "  </results>\n</sparql>\n");

    private final Lazy<NodeToLabel> labels = Lazy.of(SyntaxLabels::createNodeToLabel);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public String head(List<String> variables) {
        return variables.stream()
                .map(each -> "    <variable name=\"" + each + "\"/>\n")
                .collect(Collectors.joining("", START, "  </head>\n  <results>\n"));
    }

    @Override
    public String termStart(String variable) {
        return "      <binding name=\"" + variable + "\">\n        ";
    }

    @Override
    public String term(Node term) {
        UnknownTermException.checkKnown(term);
        if (term.isURI()) {
            return "<uri>" + escaped(term.getURI()) + "</uri>";
        }
        // Jena writes labels of its own after "_:".
        return term.isBlank() ? "<bnode>" + labels.get().get(null, term).substring(2) + "</bnode>" : literal(term);
    }

    private static String literal(Node literal) {
        UnwritableTermException.checkWritable(literal);
        String language = literal.getLiteralLanguage();
        String type = literal.getLiteralDatatypeURI();
        String about = !language.isEmpty()
                ? " xml:lang=\"" + language + '"'
                : type.equals(XSD.xstring.getURI()) || type.equals(RDF.langString.getURI())
                        ? ""
                        : " datatype=\"" + escaped(type).replace("\"", "&quot;") + '"';
        return "<literal" + about + '>' + escaped(literal.getLiteralLexicalForm()) + "</literal>";
    }

    private static String escaped(String text) {
        if (text.chars().allMatch(SparqlXml::isPlain)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(each -> escape(each, escaped));
        return escaped.toString();
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character != '&' && character != '<' && character != '>';
    }

    private static void escape(int character, StringBuilder out) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> {
                if (isPlain(character)) {
                    out.append((char) character);
                } else {
                    out.append("&#x%04X;".formatted(character));
                }
            }
        }
    }
}
