package org.w3id.chokepoint.query.answer.row;

import org.apache.jena.graph.Node;

/** A term that SPARQL 1.1 does not know; without a stack trace, since it is only a word between two writers. */
final class UnknownTermException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownTermException(Node term) {
        super(term.toString(), null, false, false);
    }

    static void checkKnown(Node term) {
        if (term.isTripleTerm() || term.isLiteral() && term.getLiteralBaseDirection() != null) {
            throw new UnknownTermException(term);
        }
    }
}
