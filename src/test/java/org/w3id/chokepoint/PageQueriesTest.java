package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.QueryType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/** Each query of queries/pages is part of one page that exists, and has something to show there. */
class PageQueriesTest {
    private static final Set<String> PAGES =
            Set.of("head", "entity", "home", "sources", "statements", "timeline", "rules", "about");
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final QueryRunner RUNNER = RELEASE.runner(Duration.ofSeconds(60));

    @TestFactory
    Stream<DynamicTest> standsOnAPageThatExists() {
        return each(query -> assertTrue(query.tags().size() == 1 && PAGES.containsAll(query.tags())));
    }

    @TestFactory
    Stream<DynamicTest> isASelectWithAnOrder() {
        return each(query ->
                assertTrue(query.form() == QueryType.SELECT && query.query().hasOrderBy()));
    }

    @TestFactory
    Stream<DynamicTest> namesNothingThatThePageDoesNotGive() {
        return each(query -> assertTrue(query.parameters().stream()
                .allMatch(parameter -> List.of("thing", "asOf").contains(parameter.name()))));
    }

    @TestFactory
    Stream<DynamicTest> hasRowsForItsDefaults() {
        return each(query -> {
            Answer answer = RUNNER.run(query, Map.of(), RowRange.ALL);
            assertFalse(((Answer.Rows) answer).bindings().isEmpty());
        });
    }

    /** A row is about what stands first in it, such as the name of a relation. */
    @TestFactory
    Stream<DynamicTest> hasNoRowWithoutItsFirstColumn() {
        return each(query -> {
            Answer.Rows rows = (Answer.Rows) RUNNER.run(query, Map.of(), RowRange.ALL);
            String first = rows.variables().get(0);
            assertTrue(rows.bindings().stream().allMatch(row -> row.contains(first)), first);
        });
    }

    @TestFactory
    Stream<DynamicTest> isOfThePagesThatItsFolderNames() {
        return each(query -> assertEquals(
                1,
                Stream.of(Path.of("queries/pages", query.tags().get(0), query.name() + ".rq"))
                        .filter(java.nio.file.Files::exists)
                        .count()));
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, bears on it", "2023-12-01, not controlled by any", "2025-05-01, controlled under"})
    void verdictIsGivenOnAnyDay(String day, String words) {
        CannedQuery verdict = RELEASE.pages().get("03-verdict");
        Answer answer = RUNNER.run(verdict, Map.of("thing", List.of("h20"), "asOf", List.of(day)), RowRange.ALL);
        assertTrue(((Answer.Rows) answer).bindings().toString().contains(words));
    }

    @Test
    void dayThatARuleOnlyReckonsWithIsNoFactOfAThing() {
        CannedQuery facts = RELEASE.pages().get("30-facts");
        Answer answer = RUNNER.run(facts, Map.of("thing", List.of("hisilicon")), RowRange.ALL);
        String rows = ((Answer.Rows) answer).bindings().toString();
        assertTrue(rows.contains("based in") && !rows.contains("MayChangeOn"), rows);
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<CannedQuery> test) {
        return RELEASE.pages().queries().stream().map(query -> dynamicTest(query.name(), () -> test.accept(query)));
    }
}
