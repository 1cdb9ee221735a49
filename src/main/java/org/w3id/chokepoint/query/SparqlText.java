package org.w3id.chokepoint.query;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * SPARQL that a user wrote.
 *
 * @param origin where it comes from, for messages
 */
public record SparqlText(String origin, String text) {

    /**
     * Parses the text; prefixes that it does not declare are taken from the graph.
     *
     * @throws ChokepointException INVALID_SPARQL with line and column; READ_ONLY for an update
     */
    public Query parse(PrefixMapping known) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(known);
        try {
            return withOwnPrefixes(QueryFactory.parse(query, text, null, null), known);
        } catch (QueryException e) {
            throw isUpdate(known)
                    ? new ChokepointException(
                            ErrorCode.READ_ONLY,
                            origin,
                            "is a SPARQL Update",
                            "change the files of the workspace instead",
                            e)
                    : new ChokepointException(
                            ErrorCode.INVALID_SPARQL,
                            origin,
                            Objects.requireNonNullElse(e.getMessage(), "is nested too deeply")
                                    .strip()
                                    .replaceAll("\\s+", " "),
                            "fix the query",
                            e);
        }
    }

    /** Jena would go on to shorten what a prefix stood for before the query gave it another meaning. */
    private static Query withOwnPrefixes(Query query, PrefixMapping known) {
        boolean isRedeclared = known.getNsPrefixMap().entrySet().stream()
                .anyMatch(each -> !each.getValue().equals(query.getPrefix(each.getKey())));
        if (isRedeclared) {
            query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(query.getPrefixMapping()));
        }
        return query;
    }

    /**
     * One triple, its parts written as in SPARQL.
     *
     * @throws ChokepointException INVALID_SPARQL if the text is not a triple without variables
     */
    public static Triple triple(String text, PrefixMapping known) {
        Query query = new SparqlText(text, "CONSTRUCT WHERE { " + text + " }").parse(known);
        List<Triple> triples = query.getConstructTemplate().getTriples();
        if (triples.size() != 1 || !triples.get(0).isConcrete()) {
            throw new ChokepointException(
                    ErrorCode.INVALID_SPARQL, text, "is not a triple", "give subject, predicate and object");
        }
        return triples.get(0);
    }

    private boolean isUpdate(PrefixMapping known) {
        try {
            UpdateRequest request = UpdateFactory.create();
            request.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(known));
            UpdateFactory.parse(request, text);
            return !request.getOperations().isEmpty();
        } catch (QueryParseException e) {
            return false;
        }
    }
}
