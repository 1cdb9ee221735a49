package org.w3id.chokepoint.query.answer.row;

import java.util.List;
import org.apache.jena.graph.Node;

/** How rows look in a format. */
interface RowSyntax {
    /** All before the first row. */
    String head(List<String> variables);

    /** Before the term of a variable. */
    String termStart(String variable);

    /** @throws UnknownTermException if the format has no form for it */
    String term(Node term);

    Frame frame();

    /**
     * What is always the same, in UTF-8.
     *
     * @param noRow in place of rows, if there are none
     * @param nextTerm between two terms of a row
     * @param nextRow between two rows
     * @param end all after the last row
     */
    record Frame(
            byte[] noRow, byte[] rowStart, byte[] termEnd, byte[] nextTerm, byte[] rowEnd, byte[] nextRow, byte[] end) {

        static Frame of(
                String noRow,
                String rowStart,
                String termEnd,
                String nextTerm,
                String rowEnd,
                String nextRow,
                String end) {
            return new Frame(
                    TermBytes.utf8(noRow),
                    TermBytes.utf8(rowStart),
                    TermBytes.utf8(termEnd),
                    TermBytes.utf8(nextTerm),
                    TermBytes.utf8(rowEnd),
                    TermBytes.utf8(nextRow),
                    TermBytes.utf8(end));
        }
    }
}
