package org.w3id.chokepoint.query.answer.row;

import java.lang.ref.WeakReference;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.store.term.TermDictionary;
import org.w3id.chokepoint.query.engine.row.QueryTerms;

/**
 * The bytes of terms of a release in one format, kept for all answers.
 *
 * <p>Safe for any number of threads: a term that two of them write at once is merely written twice.
 */
final class HeldTermBytes {
    private static final int MAX_KEPT = 1 << 15;
    private static final int MAX_BYTES = 256;

    private record Kept(int id, byte[] bytes) {}

    private final WeakReference<TermDictionary> terms;
    private final Kept[] kept;

    private HeldTermBytes(TermDictionary terms) {
        this.terms = new WeakReference<>(terms);
        this.kept = new Kept[Math.min(MAX_KEPT, Math.max(1, terms.size()))];
    }

    /** Those of the release that answered last; most servers have one. */
    static final class Last {
        private volatile HeldTermBytes last;

        HeldTermBytes of(TermDictionary terms) {
            HeldTermBytes found = last;
            if (found == null || found.terms.get() != terms) {
                found = new HeldTermBytes(terms);
                last = found;
            }
            return found;
        }
    }

    /** @param id of a term of the release */
    byte[] of(int id, QueryTerms all, RowSyntax syntax) {
        int place = id % kept.length;
        Kept found = kept[place];
        return found != null && found.id == id ? found.bytes : made(id, all.term(id), syntax, place);
    }

    private byte[] made(int id, Node term, RowSyntax syntax, int place) {
        byte[] bytes = TermBytes.utf8(syntax.term(term));
        // The label of a blank node is another one in each answer.
        if (!term.isBlank() && bytes.length <= MAX_BYTES) {
            kept[place] = new Kept(id, bytes);
        }
        return bytes;
    }
}
