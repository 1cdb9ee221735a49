package org.w3id.chokepoint.server.sparql;

import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.query.Query;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.UnknownTerms;

/** Keeps the queries asked last, by their text, since to make one ready takes longer than to evaluate many. */
final class AskedQueries {
    private static final int MAX_QUERIES = 256;
    private static final int MAX_CHARACTERS = 10_000;

    private final QueryRunner runner;
    private final Cache<String, AskedQuery> byText = CacheFactory.createCache(MAX_QUERIES);

    AskedQueries(QueryRunner runner) {
        this.runner = runner;
    }

    /**
     * The query of a request, which several threads may evaluate at once.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException as {@link SparqlRequest#parse}; REFUSED
     */
    AskedQuery of(SparqlRequest request) {
        AskedQuery kept = request.isPlain() ? byText.getIfPresent(request.text()) : null;
        return kept == null ? made(request) : kept;
    }

    private AskedQuery made(SparqlRequest request) {
        Query query = request.parse(runner.graph().prefixes());
        AskedQuery asked = new AskedQuery(runner.prepare(query), UnknownTerms.in(query, runner.graph()));
        // To evaluate DESCRIBE, Jena changes the query.
        if (request.isPlain() && !query.isDescribeType() && request.text().length() <= MAX_CHARACTERS) {
            byText.put(request.text(), asked);
        }
        return asked;
    }
}
