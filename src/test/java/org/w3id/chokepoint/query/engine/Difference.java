package org.w3id.chokepoint.query.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** What two answers to one query must not differ in. */
final class Difference {
    private static final int SHOWN = 3;

    private Difference() {}

    /**
     * The rows in their order if the query has one, else each row as often as in the other.
     *
     * @return empty if the answers are the same
     */
    static Optional<String> between(Query query, List<Map<String, Node>> expected, List<Map<String, Node>> got) {
        if (query.hasOrderBy()) {
            return expected.equals(got)
                    ? Optional.empty()
                    : Optional.of(counts(expected, got) + ", or in another order");
        }
        Map<Map<String, Node>, Integer> rest = new HashMap<>();
        expected.forEach(row -> rest.merge(row, 1, Integer::sum));
        got.forEach(row -> rest.merge(row, -1, Integer::sum));
        rest.values().removeIf(count -> count == 0);
        return rest.isEmpty() ? Optional.empty() : Optional.of(counts(expected, got) + " " + some(rest));
    }

    private static String counts(List<?> expected, List<?> got) {
        return "%d rows expected, %d got".formatted(expected.size(), got.size());
    }

    private static String some(Map<Map<String, Node>, Integer> rest) {
        return rest.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .toList()
                .toString();
    }
}
