package org.w3id.chokepoint.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.release.Release;

/**
 * Every shipped query, run with its default parameters, gives the answer kept in {@code src/test/resources/expected}.
 *
 * <p>The answers were checked by hand; a default of today is asked as of the day below, so that they stay the same. How
 * much of an answer is kept stands in {@code scopes.yaml}. With {@code -Dgolden=renew} the files are written instead of
 * read; the commit says why.
 */
class CannedQueriesTest {
    private static final String TODAY = "2026-11-25";
    private static final boolean RENEW = "renew".equals(System.getProperty("golden"));
    private static final Path EXPECTED = Path.of("src/test/resources/expected");
    private static final Map<String, Map<String, Object>> SCOPES = Scope.read(EXPECTED.resolve("scopes.yaml"));
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));

    @TestFactory
    Stream<DynamicTest> answersAreAsExpected() {
        return queries()
                .map(query -> dynamicTest(query.name(), () -> {
                    if (RENEW) {
                        files(query).renew(answer(query));
                    }
                    assertEquals("", String.join("\n", files(query).differences(answer(query))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> rowsAreThereAndDistinct() {
        return queries()
                .map(query -> dynamicTest(query.name(), () -> {
                    List<List<String>> rows = answer(query).rows();
                    assertFalse(rows.isEmpty(), "no rows");
                    assertEquals(rows.size(), rows.stream().distinct().count(), "a row stands twice");
                }));
    }

    @TestFactory
    Stream<DynamicTest> queriesAreShortAndOrdered() {
        return queries()
                .map(query -> dynamicTest(query.name(), () -> {
                    assertTrue(
                            query.text().lines().count() <= longest(query), "longer than " + longest(query) + " lines");
                    assertFalse(query.query().getOrderBy().isEmpty(), "without ORDER BY");
                    assertTrue(query.summary().endsWith("?"), "the summary is not a question");
                }));
    }

    @Test
    void everyExpectedAnswerHasItsQuery() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertEquals(
                    new TreeSet<>(RELEASE.catalog().byName().keySet()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .map(name -> name.replace(".csv", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyScopeHasItsQuery() {
        assertEquals(
                List.of(),
                SCOPES.keySet().stream()
                        .filter(name -> !RELEASE.catalog().byName().containsKey(name))
                        .toList());
    }

    /** A question that explains how it decides is longer than one that looks something up. */
    private static int longest(CannedQuery query) {
        return query.tags().contains("explanation") ? 100 : 40;
    }

    @TestFactory
    Stream<DynamicTest> expectedAnswersAreShort() {
        return queries()
                .map(query -> dynamicTest(
                        query.name(),
                        () -> assertTrue(
                                files(query).golden().rows().size() < GoldenFiles.LONGEST,
                                "is too long: keep some rows, and give the query a scope")));
    }

    private static GoldenFiles files(CannedQuery query) {
        return new GoldenFiles(EXPECTED, query.name(), Scope.of(query.name(), SCOPES));
    }

    private static Stream<CannedQuery> queries() {
        return RELEASE.catalog().queries().stream();
    }

    private static Rows answer(CannedQuery query) {
        Map<String, List<String>> arguments = query.parameters().stream()
                .filter(parameter ->
                        parameter.fallback().filter("today"::equals).isPresent())
                .map(Parameter::name)
                .collect(Collectors.toMap(Function.identity(), name -> List.of(TODAY)));
        Answer answer = RELEASE.runner(Duration.ofSeconds(30)).run(query, arguments, RowRange.ALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(AnswerFormats.CSV, answer, new Labels(RELEASE.graph()), Map.of(), out);
        return Rows.of(out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
}
