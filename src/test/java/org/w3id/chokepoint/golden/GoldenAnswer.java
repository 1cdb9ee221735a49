package org.w3id.chokepoint.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The answer that a query must give, within its scope.
 *
 * @param golden what the golden file holds
 */
record GoldenAnswer(Rows golden, Scope scope) {

    /** What is wrong with an answer, one text for each thing; empty if nothing is. */
    List<String> differences(Rows answer) {
        if (!golden.columns().equals(answer.columns())) {
            return List.of("expected the columns " + golden.columns() + ", got " + answer.columns());
        }
        return scope.isWhole() ? differencesInAll(answer) : differencesInScope(answer);
    }

    /** The rows that a golden file of this scope must hold to agree with an answer. */
    Rows renewed(Rows answer) {
        if (scope.isWhole()) {
            return answer;
        }
        Set<List<String>> keys = golden.by(scope.about()).keySet();
        return answer.where(row -> keys.contains(answer.key(row, scope.about())));
    }

    private List<String> differencesInAll(Rows answer) {
        Predicate<List<String>> isMissing = row -> !answer.rows().contains(row);
        Predicate<List<String>> isNew = row -> !golden.rows().contains(row);
        List<String> differences = Stream.concat(
                        golden.rows().stream().filter(isMissing).map(row -> "missing: " + Rows.line(row)),
                        answer.rows().stream().filter(isNew).map(row -> "unexpected: " + Rows.line(row)))
                .toList();
        boolean isReordered = differences.isEmpty() && !golden.rows().equals(answer.rows());
        return isReordered ? List.of("the same rows, but in another order or number") : differences;
    }

    private List<String> differencesInScope(Rows answer) {
        Map<List<String>, List<List<String>>> found = answer.by(scope.about());
        List<String> differences = new ArrayList<>();
        golden.by(scope.about()).forEach((key, expected) -> {
            List<List<String>> got = found.getOrDefault(key, List.of());
            boolean hasLeft = got.isEmpty() && scope.leaving();
            if (!hasLeft && !agree(expected, got)) {
                differences.add("about " + key + "\n expected: " + lines(expected) + " got:      " + lines(got));
            }
        });
        return differences;
    }

    private boolean agree(List<List<String>> expected, List<List<String>> got) {
        return expected.size() == got.size()
                && Stream.iterate(0, i -> i + 1).limit(got.size()).allMatch(i -> agrees(expected.get(i), got.get(i)));
    }

    private boolean agrees(List<String> expected, List<String> got) {
        return golden.columns().stream().allMatch(column -> {
            String old = expected.get(golden.place(column));
            String now = got.get(golden.place(column));
            return old.equals(now)
                    || scope.free().contains(column)
                    || scope.growing().contains(column) && grew(old, now);
        });
    }

    private static boolean grew(String old, String now) {
        if (old.matches("-?[0-9.]+") && now.matches("-?[0-9.]+")) {
            return Double.parseDouble(now) >= Double.parseDouble(old);
        }
        return old.isEmpty() || List.of(now.split("; ")).containsAll(List.of(old.split("; ")));
    }

    private static String lines(List<List<String>> rows) {
        return rows.isEmpty()
                ? "nothing\n"
                : String.join("           ", rows.stream().map(Rows::line).toList());
    }
}
