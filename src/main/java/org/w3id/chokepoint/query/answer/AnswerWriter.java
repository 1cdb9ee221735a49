package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.util.Map;
import org.w3id.chokepoint.graph.name.Labels;

/** Writes one kind of answer in one format; everything written is UTF-8. */
interface AnswerWriter {

    /**
     * @param labels names of the IRIs in the answer
     * @param about what is said of the answer in formats that have room for it, such as the query and the release
     */
    void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out);
}
