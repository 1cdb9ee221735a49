package org.w3id.chokepoint.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

/**
 * Explains things by the canned queries tagged {@code explanation}: the first whose first parameter takes a thing of
 * that class.
 *
 * @param catalog where the queries are
 * @param runner where the things are
 */
public record Explainer(QueryCatalog catalog, QueryRunner runner) {
    private static final String TAG = "explanation";

    /**
     * @param text id, prefixed name, IRI or label of the thing
     * @throws ChokepointException NOT_FOUND if the graph does not know the thing, or no query explains its class
     */
    public CannedQuery of(String text) {
        EntityFinder names = runner.names();
        Set<Node> found = names.find(text);
        return catalog.queries().stream()
                .filter(query ->
                        query.tags().contains(TAG) && !query.parameters().isEmpty())
                .filter(query -> query.parameters().get(0).members().stream()
                        .anyMatch(type -> found.stream().anyMatch(thing -> names.isInstance(thing, type))))
                .findFirst()
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.NOT_FOUND,
                        text,
                        found.isEmpty() ? "the graph does not know it" : "no query explains a thing of its class",
                        "give the id of a derived thing, or a subject, predicate and object"));
    }

    /** The rows that explain a thing, in order. */
    public Answer explain(String text) {
        CannedQuery query = of(text);
        return runner.run(query, Map.of(query.parameters().get(0).name(), List.of(text)), RowRange.ALL);
    }
}
