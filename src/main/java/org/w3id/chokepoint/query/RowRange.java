package org.w3id.chokepoint.query;

import java.util.OptionalLong;
import org.apache.jena.query.Query;

/**
 * The part of an answer that is wanted.
 *
 * @param limit most rows; all if empty
 * @param offset rows to pass over
 */
public record RowRange(OptionalLong limit, long offset) {

    public static final RowRange ALL = new RowRange(OptionalLong.empty(), 0);

    /** The query cut down to this page, within the limits that it sets itself. */
    Query of(Query query) {
        if (limit.isEmpty() && offset == 0) {
            return query;
        }
        Query page = query.cloneQuery();
        long own = query.hasLimit() ? Math.max(0, query.getLimit() - offset) : Query.NOLIMIT;
        page.setOffset((query.hasOffset() ? query.getOffset() : 0) + offset);
        if (limit.isPresent() || query.hasLimit()) {
            long most = limit.orElse(Query.NOLIMIT);
            page.setLimit(own == Query.NOLIMIT ? most : most == Query.NOLIMIT ? own : Math.min(own, most));
        }
        return page;
    }
}
