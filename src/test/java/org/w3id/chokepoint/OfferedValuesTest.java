package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.ParameterValues;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.release.Release;

/** A shipped query can answer what it offers, and says why where an answer is empty. */
class OfferedValuesTest {
    private static final int SAMPLE = 10;
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final QueryRunner RUNNER = RELEASE.runner(Duration.ofSeconds(30));

    @TestFactory
    Stream<DynamicTest> offeredValuesHaveAnswers() {
        return parameters((query, parameter) -> dynamicTest(query.name() + " " + parameter.name(), () -> {
            List<String> offered = sample(offered(query, parameter));
            boolean any = parameter.members().isEmpty() && parameter.where().isEmpty();
            assertTrue(any || !offered.isEmpty(), "offers nothing");
            List<String> empty = offered.stream()
                    .filter(value -> isEmpty(query, parameter, value))
                    .toList();
            assertTrue(empty.isEmpty() || dependsOnOthers(query, parameter), "offered without an answer: " + empty);
            assertTrue(offered.isEmpty() || empty.size() < offered.size(), "no answer to any of " + offered);
        }));
    }

    @TestFactory
    Stream<DynamicTest> anyValueOfTheClassHasAnAnswerOrAReason() {
        return parameters((query, parameter) -> dynamicTest(query.name() + " " + parameter.name(), () -> {
            for (String value : sample(allowed(query, parameter))) {
                assertTrue(
                        !isEmpty(query, parameter, value) || query.empty().isPresent(),
                        () -> "no rows for " + value + ", and the header has no 'empty:' that says why");
            }
        }));
    }

    /** Whether a value that another parameter has by default can leave nothing over. */
    private static boolean dependsOnOthers(CannedQuery query, Parameter parameter) {
        return query.parameters().stream().anyMatch(other -> other != parameter && !other.optional());
    }

    private static Stream<DynamicTest> parameters(BiFunction<CannedQuery, Parameter, DynamicTest> test) {
        return RELEASE.catalog().queries().stream().flatMap(query -> query.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.ENUM || parameter.type() == ParameterType.ENTITY)
                .map(parameter -> test.apply(query, parameter)));
    }

    private static List<String> offered(CannedQuery query, Parameter parameter) {
        return texts(new ParameterValues(RUNNER).of(query, parameter));
    }

    private static List<String> allowed(CannedQuery query, Parameter parameter) {
        return texts(new ParameterValues(RUNNER).allowed(parameter));
    }

    private static List<String> texts(List<ParameterValues.Choice> choices) {
        return choices.stream().map(ParameterValues.Choice::text).toList();
    }

    private static List<String> sample(List<String> values) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.subList(0, Math.min(SAMPLE, shuffled.size()));
    }

    private static boolean isEmpty(CannedQuery query, Parameter parameter, String value) {
        Answer answer = RUNNER.run(query, Map.of(parameter.name(), List.of(value)), RowRange.ALL);
        return answer instanceof Answer.Rows rows && rows.bindings().isEmpty();
    }
}
