package org.w3id.chokepoint.query.answer.row;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** The bytes of terms, kept for the next rows of the same answer. */
final class TermBytes {
    private static final int KEPT = 1024;
    private static final int MAX_KEPT_BYTES = 2048;

    private final Function<Node, String> form;
    private final Node[] terms = new Node[KEPT];
    private final byte[][] kept = new byte[KEPT][];

    /** @param form how a term is written */
    TermBytes(Function<Node, String> form) {
        this.form = form;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] of(Node term) {
        int hash = term.hashCode();
        int place = (hash ^ hash >>> 16) & KEPT - 1;
        return term.equals(terms[place]) ? kept[place] : made(term, place);
    }

    private byte[] made(Node term, int place) {
        byte[] bytes = utf8(form.apply(term));
        if (bytes.length <= MAX_KEPT_BYTES) {
            terms[place] = term;
            kept[place] = bytes;
        }
        return bytes;
    }
}
