package org.w3id.chokepoint.query;

import java.util.OptionalLong;
import org.apache.jena.query.Query;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * The part of an answer that is wanted.
 *
 * <p>Rows are counted in the whole answer, so that a part always says of how many it is one. Of triples only a query can
 * take a part, since they have no order.
 *
 * @param limit maximum number of rows; all if empty
 * @param offset rows to skip
 */
public record RowRange(OptionalLong limit, long offset) {

    public static final int MAX_ROWS = 1_000_000;
    public static final RowRange ALL = new RowRange(OptionalLong.empty(), 0);

    /**
     * @throws ChokepointException BAD_PARAMETER if a number is out of bounds
     */
    public RowRange {
        require("limit", limit.orElse(1), 1);
        require("offset", offset, 0);
    }

    private static void require(String name, long number, long least) {
        if (number < least || number > MAX_ROWS) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "rows",
                    "%s is %d".formatted(name, number),
                    "give a whole number from %d to %d".formatted(least, MAX_ROWS));
        }
    }

    /** The query, with fewer solutions if it makes triples. */
    Query of(Query query) {
        if (!query.isConstructType() || equals(ALL)) {
            return query;
        }
        Query part = query.cloneQuery();
        part.setOffset((query.hasOffset() ? query.getOffset() : 0) + offset);
        long own = query.hasLimit() ? Math.max(0, query.getLimit() - offset) : Long.MAX_VALUE;
        long max = Math.min(own, limit.orElse(Long.MAX_VALUE));
        part.setLimit(max == Long.MAX_VALUE ? Query.NOLIMIT : max);
        return part;
    }

    /** The wanted rows of a whole answer. */
    public Answer of(Answer answer) {
        return answer instanceof Answer.Rows rows ? rows.part(offset, limit) : answer;
    }
}
