package org.w3id.chokepoint.query.answer.row;

import org.apache.jena.graph.Node;

/** A term that XML 1.0 cannot say. */
public final class UnwritableTermException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnwritableTermException(Node term) {
        super(term.toString());
    }

    public static void checkWritable(Node term) {
        if (term.isLiteral() && !XmlText.isWritable(term.getLiteralLexicalForm())) {
            throw new UnwritableTermException(term);
        }
    }
}
