package org.w3id.chokepoint.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;

/**
 * A canned query whose arguments have become terms: all that is needed to run it.
 *
 * @param terms the values of each parameter, by its variable; a parameter left out has no entry
 * @param range the rows that are wanted
 */
public record BoundQuery(CannedQuery query, Map<String, List<Node>> terms, RowRange range) {

    /** The values of a parameter; empty if it is left out. */
    public Optional<List<Node>> values(Parameter parameter) {
        return Optional.ofNullable(terms.get(parameter.variable()));
    }
}
