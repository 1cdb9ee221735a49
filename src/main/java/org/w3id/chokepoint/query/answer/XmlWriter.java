package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.row.UnwritableTermException;

/**
 * Writes XML, and refuses what XML 1.0 cannot say: most control characters, and properties whose IRI ends in no name.
 *
 * @param writer of a format that is XML
 */
record XmlWriter(AnswerWriter writer) implements AnswerWriter {
    /** @throws ChokepointException UNKNOWN_FORMAT if the answer cannot be written as XML */
    @Override
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        try {
            requireWritable(answer);
            writer.write(answer, labels, about, out);
        } catch (UnwritableTermException e) {
            throw unwritable("a control character");
        } catch (JenaException e) {
            throw unwritable("a property whose IRI ends in no name, or is none (" + e.getMessage() + ")");
        }
    }

    /** Of rows, the writer itself looks at each term. */
    private static void requireWritable(Answer answer) {
        if (answer instanceof Answer.Triples triples) {
            triples.graph().stream().map(Triple::getObject).forEach(UnwritableTermException::checkWritable);
        }
    }

    private static ChokepointException unwritable(String what) {
        return new ChokepointException(
                ErrorCode.UNKNOWN_FORMAT,
                "answer",
                "holds " + what + ", which XML cannot say",
                "ask for JSON or Turtle");
    }
}
