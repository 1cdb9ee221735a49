package org.w3id.chokepoint.server.sparql;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.SparqlText;

/**
 * A query as the SPARQL protocol brings it.
 *
 * @param text the query
 * @param defaultGraphs graphs that the request names in place of those after FROM
 * @param namedGraphs as above, for FROM NAMED
 */
record SparqlRequest(String text, List<String> defaultGraphs, List<String> namedGraphs) {

    /**
     * @throws ChokepointException INVALID_SPARQL with the place of the fault; READ_ONLY for an update
     */
    Query parse(PrefixMapping known) {
        Query query = new SparqlText("query", text).parse(known);
        if (query.isJsonType() || query.isConstructQuad()) {
            throw invalid("is not a SPARQL 1.1 query", "use SELECT, ASK, CONSTRUCT with triples, or DESCRIBE");
        }
        if (!isPlain()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            defaultGraphs.forEach(query::addGraphURI);
            namedGraphs.forEach(query::addNamedGraphURI);
        }
        return query;
    }

    /** Whether the text alone says which query this is. */
    boolean isPlain() {
        return defaultGraphs.isEmpty() && namedGraphs.isEmpty();
    }

    private static ChokepointException invalid(String what, String remedy) {
        return new ChokepointException(ErrorCode.INVALID_SPARQL, "query", what, remedy);
    }
}
