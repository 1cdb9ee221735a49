package org.w3id.chokepoint.graph.remote;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Queries as text that means what they mean.
 *
 * <p>Within this program a value is bound as a term. Another store is sent text, and Jena writes an IRI as it is, whatever
 * characters it has: one with a {@code >} would end early, and the rest of it would be SPARQL.
 */
final class CheckedText {
    private static final Pattern IRI = Pattern.compile("[^\\x00-\\x20<>\"{}|^`\\\\]+");

    private CheckedText() {}

    /** Whether an IRI can be written between angle brackets; one that cannot is in no store. */
    static boolean isWritable(Node iri) {
        return IRI.matcher(iri.getURI()).matches();
    }

    /**
     * Writes a query, and reads it again to see that it is still the same.
     *
     * @throws ChokepointException BAD_PARAMETER if it is not
     */
    static String of(String name, Query query) {
        String text = query.toString();
        try {
            if (QueryFactory.create(text).equals(query)) {
                return text;
            }
        } catch (QueryException e) {
            // Told below, as of any other text that does not mean the same.
        }
        throw new ChokepointException(
                ErrorCode.BAD_PARAMETER,
                name,
                "cannot be sent to another store with these values",
                "give IRIs without spaces and brackets; a query may use a parameter only where a value may stand");
    }
}
