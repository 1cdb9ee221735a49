package org.w3id.chokepoint.server.sparql;

import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;

/** Keeps the queries asked last as they were parsed, by their text, since to parse takes longer than to evaluate many. */
final class ParsedQueries {
    private static final int MAX_QUERIES = 256;
    private static final int MAX_CHARACTERS = 10_000;

    private final PrefixMapping known;
    private final Cache<String, Query> byText = CacheFactory.createCache(MAX_QUERIES);

    /** @param known prefixes that queries need not declare */
    ParsedQueries(PrefixMapping known) {
        this.known = known;
    }

    /**
     * The query of a request, which several threads may evaluate at once.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException as {@link SparqlRequest#parse}
     */
    Query parse(SparqlRequest request) {
        Query kept = request.isPlain() ? byText.getIfPresent(request.text()) : null;
        return kept == null ? parsed(request) : kept;
    }

    private Query parsed(SparqlRequest request) {
        Query query = request.parse(known);
        // To evaluate DESCRIBE, Jena changes the query.
        if (request.isPlain() && !query.isDescribeType() && request.text().length() <= MAX_CHARACTERS) {
            query.ensureResultVars();
            byText.put(request.text(), query);
        }
        return query;
    }
}
