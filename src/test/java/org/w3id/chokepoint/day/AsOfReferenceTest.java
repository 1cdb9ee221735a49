package org.w3id.chokepoint.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/**
 * A question about a day is answered as on a graph that holds only what may hold on that day, by Jena's own engine.
 *
 * <p>The questions take turns on random days; with {@code -Ddays=500} there are as many, and with {@code -Ddays=all} each
 * question is asked on each of 500.
 */
@Aside
class AsOfReferenceTest {
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final DatasetGraph WHOLE = RELEASE.graph().dataset();
    private static final QueryRunner RUNNER = RELEASE.runner(Duration.ofSeconds(60));
    private static final String WANTED = System.getProperty("days", "60");
    private static final boolean ALL = WANTED.equals("all");
    private static final int DAYS = ALL ? 500 : Integer.parseInt(WANTED);
    private static final int DAYS_OF_MUTANTS = 100;

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfTheReducedGraph() {
        List<DayQuestions> all = DayQuestions.of(RELEASE.catalog());
        int questions = all.stream().mapToInt(each -> each.queries().size()).sum();
        return all.stream()
                .map(some -> dynamicTest(
                        some.names(),
                        () -> assertEquals(
                                List.of(),
                                differences(
                                        some, Math.ceilDiv(DAYS * some.queries().size(), questions)))));
    }

    private static List<String> differences(DayQuestions questions, int turns) {
        OnOneDay reduced = questions.reduced(WHOLE);
        int count = questions.queries().size();
        List<String> days = RandomDays.of(WHOLE, 10).draw(ALL ? DAYS : turns);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            for (CannedQuery query :
                    ALL ? questions.queries() : List.of(questions.queries().get(i % count))) {
                BoundQuery bound = bound(query, days.get(i), new Random(i));
                difference(rows(reduced, bound, days.get(i)), rows(RUNNER.run(bound)))
                        .ifPresent(text -> differences.add(query.name() + " " + bound.terms() + ": " + text));
            }
        }
        return differences;
    }

    /** Each takes away one condition on the day from a question, or makes it wrong by a day. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            chips-owned              ; \\?known <= ; ?known <
            nearest-line             ; \\S+ < \\?until ; true
            posts                    ; \\S+ < \\?last ; true
            listed-by-country        ; \\?day <= ; ?day <
            rules-in-force           ; \\S+ < \\?until ; true
            """)
    void wrongConditionIsFound(String name, String right, String wrong) {
        DayQuestions questions = DayQuestions.of(RELEASE.catalog()).stream()
                .flatMap(each -> each.only(name).stream())
                .findAny()
                .orElseThrow();
        OnOneDay reduced = questions.reduced(WHOLE);
        assertTrue(RandomDays.of(WHOLE, 10).draw(DAYS_OF_MUTANTS).stream().anyMatch(day -> {
            BoundQuery bound = bound(questions.queries().get(0), day, new Random(10));
            Query mutated = QueryFactory.create(bound.written().toString().replaceAll(right, wrong));
            return difference(rows(reduced, bound, day), rows(RUNNER.run(mutated)))
                    .isPresent();
        }));
    }

    private static BoundQuery bound(CannedQuery query, String day, Random random) {
        return RUNNER.bind(query, DayQuestions.arguments(query, day, random), RowRange.ALL);
    }

    private static List<String> rows(OnOneDay reduced, BoundQuery bound, String day) {
        MemoryGraph graph = new MemoryGraph(
                reduced.at(day), RELEASE.graph().prefixes(), RELEASE.graph().names());
        return rows(new QueryRunner(graph, Duration.ofSeconds(60)).run(bound));
    }

    /** In any order, with days as they were. */
    private static List<String> rows(Answer answer) {
        Answer.Rows rows = (Answer.Rows) answer;
        return rows.bindings().stream()
                .map(row -> rows.variables().stream()
                        .map(Var::alloc)
                        .map(variable -> row.contains(variable) ? FarDays.back(row.get(variable)) : "")
                        .collect(Collectors.joining(" | ")))
                .sorted()
                .toList();
    }

    private static Optional<String> difference(List<String> expected, List<String> found) {
        List<String> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<String> extra = new ArrayList<>(found);
        expected.forEach(extra::remove);
        return missing.isEmpty() && extra.isEmpty()
                ? Optional.empty()
                : Optional.of("missing " + some(missing) + ", too much " + some(extra));
    }

    private static String some(List<String> rows) {
        return rows.size() + rows.stream().limit(2).toList().toString();
    }
}
