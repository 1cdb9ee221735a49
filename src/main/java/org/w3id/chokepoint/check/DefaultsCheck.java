package org.w3id.chokepoint.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.check.result.Check;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

/**
 * Whether the default of each parameter of the canned queries is something that the graph knows.
 *
 * @param queries the canned queries
 * @param runner looks the defaults up
 */
public record DefaultsCheck(QueryCatalog queries, QueryRunner runner) implements Check {

    @Override
    public List<ValidationResult> run() {
        return queries.queries().stream()
                .flatMap(query -> fault(query).map(fault -> result(query, fault)).stream())
                .toList();
    }

    private Optional<ChokepointException> fault(CannedQuery query) {
        try {
            runner.bind(query, Map.of(), RowRange.ALL);
            return Optional.empty();
        } catch (ChokepointException e) {
            return Optional.of(e);
        }
    }

    private static ValidationResult result(CannedQuery query, ChokepointException fault) {
        return ValidationResult.inFile("default", query.name(), fault.what() + " (" + fault.remedy() + ")");
    }
}
