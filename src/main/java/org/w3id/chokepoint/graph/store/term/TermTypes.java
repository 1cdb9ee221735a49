package org.w3id.chokepoint.graph.store.term;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a term is besides its text, as a small number: a blank node, an IRI, a literal of one language or one datatype.
 *
 * @param words each type in writing: {@code _}, {@code <>}, {@code @en}, {@code @ar--rtl}, or the IRI of a datatype
 */
record TermTypes(List<String> words) {
    private static final String BLANK = "_";
    private static final String IRI = "<>";
    private static final String DIRECTION = "--";
    private static final String END = "\n";

    static TermTypes of(ByteBuffer bytes) {
        return new TermTypes(
                List.of(StandardCharsets.UTF_8.decode(bytes).toString().split(END)));
    }

    /** The types of some terms, each once. */
    static TermTypes of(List<Node> terms) {
        return new TermTypes(terms.stream().map(TermTypes::word).distinct().toList());
    }

    ByteBuffer bytes() {
        return StandardCharsets.UTF_8.encode(String.join(END, words));
    }

    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        return numbers;
    }

    static String word(Node term) {
        if (term.isBlank() || term.isURI()) {
            return term.isBlank() ? BLANK : IRI;
        }
        if (!term.isLiteral()) {
            throw new IllegalArgumentException("a release holds no term such as " + term);
        }
        List<String> tag = new ArrayList<>();
        tag.add("@" + term.getLiteralLanguage());
        if (term.getLiteralBaseDirection() != null) {
            tag.add(term.getLiteralBaseDirection().toString());
        }
        return term.getLiteralLanguage().isEmpty() ? term.getLiteralDatatypeURI() : String.join(DIRECTION, tag);
    }

    static String text(Node term) {
        if (term.isBlank()) {
            return term.getBlankNodeLabel();
        }
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    Node term(int type, String text) {
        String word = words.get(type);
        return switch (word) {
            case BLANK -> NodeFactory.createBlankNode(text);
            case IRI -> NodeFactory.createURI(text);
            default ->
                word.startsWith("@")
                        ? tagged(text, word.substring(1))
                        : NodeFactory.createLiteralDT(text, NodeFactory.getType(word));
        };
    }

    private static Node tagged(String text, String tag) {
        int direction = tag.indexOf(DIRECTION);
        return direction < 0
                ? NodeFactory.createLiteralLang(text, tag)
                : NodeFactory.createLiteralDirLang(
                        text, tag.substring(0, direction), tag.substring(direction + DIRECTION.length()));
    }
}
