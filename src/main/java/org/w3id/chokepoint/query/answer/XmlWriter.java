package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * Writes XML, and refuses what XML 1.0 cannot say: most control characters, and properties whose IRI ends in no name.
 *
 * @param writer of a format that is XML
 */
record XmlWriter(AnswerWriter writer) implements AnswerWriter {
    private static final IntPredicate ALLOWED = point -> point == '\t'
            || point == '\n'
            || point == '\r'
            || point >= 0x20 && point <= 0xD7FF
            || point >= 0xE000 && point <= 0xFFFD
            || point >= 0x10000;

    /** @throws ChokepointException UNKNOWN_FORMAT if the answer cannot be written as XML */
    @Override
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        if (!terms(answer).allMatch(XmlWriter::isWritable)) {
            throw unwritable("a control character");
        }
        try {
            writer.write(answer, labels, about, out);
        } catch (JenaException e) {
            throw unwritable("a property whose IRI ends in no name, or is none (" + e.getMessage() + ")");
        }
    }

    private static boolean isWritable(Node term) {
        return !term.isLiteral() || isWritable(term.getLiteralLexicalForm());
    }

    private static boolean isWritable(String text) {
        return text.chars().allMatch(XmlWriter::isUsual) || text.codePoints().allMatch(ALLOWED);
    }

    private static boolean isUsual(int character) {
        return character >= ' ' && character < Character.MIN_SURROGATE;
    }

    private static ChokepointException unwritable(String what) {
        return new ChokepointException(
                ErrorCode.UNKNOWN_FORMAT,
                "answer",
                "holds " + what + ", which XML cannot say",
                "ask for JSON or Turtle");
    }

    private static Stream<Node> terms(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows ->
                rows.bindings().stream().flatMap(row -> rows.variables().stream()
                        .map(variable -> row.get(Var.alloc(variable)))
                        .filter(Objects::nonNull));
            case Answer.Triples triples -> triples.graph().stream().map(Triple::getObject);
            case Answer.Truth truth -> Stream.empty();
        };
    }
}
