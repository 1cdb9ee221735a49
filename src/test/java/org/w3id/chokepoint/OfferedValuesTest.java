package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
            List<String> offered = chosen(parameter, offered(query, parameter));
            boolean any = parameter.members().isEmpty() && parameter.where().isEmpty();
            assertTrue(any || !offered.isEmpty(), "offers nothing");
            List<String> empty = offered.stream()
                    .filter(value -> isEmpty(query, Map.of(parameter.name(), List.of(value))))
                    .filter(value -> isEmptyWithAll(query, parameter, value))
                    .toList();
            assertEquals(List.of(), empty, "offered without an answer");
        }));
    }

    @TestFactory
    Stream<DynamicTest> anyValueOfTheClassHasAnAnswerOrAReason() {
        return parameters((query, parameter) -> dynamicTest(query.name() + " " + parameter.name(), () -> {
            for (String value : chosen(parameter, allowed(query, parameter))) {
                assertTrue(
                        !isEmpty(query, Map.of(parameter.name(), List.of(value)))
                                || query.empty().isPresent(),
                        () -> "no rows for " + value + ", and the header has no 'empty:' that says why");
            }
        }));
    }

    /** What another parameter has by default can leave nothing over; then another of its values does not. */
    private static boolean isEmptyWithAll(CannedQuery query, Parameter parameter, String value) {
        return query.parameters().stream()
                .filter(other -> other != parameter && !other.optional() && isChosen(other))
                .noneMatch(other -> offered(query, other).stream()
                        .anyMatch(with -> !isEmpty(
                                query, Map.of(parameter.name(), List.of(value), other.name(), List.of(with)))));
    }

    private static boolean isChosen(Parameter parameter) {
        return parameter.type() == ParameterType.ENUM || parameter.type() == ParameterType.ENTITY;
    }

    private static Stream<DynamicTest> parameters(BiFunction<CannedQuery, Parameter, DynamicTest> test) {
        return RELEASE.catalog().queries().stream().flatMap(query -> query.parameters().stream()
                .filter(OfferedValuesTest::isChosen)
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

    /** Every value of a closed list, and some of the things of a class. */
    private static List<String> chosen(Parameter parameter, List<String> values) {
        if (parameter.type() == ParameterType.ENUM) {
            return values;
        }
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.subList(0, Math.min(SAMPLE, shuffled.size()));
    }

    private static boolean isEmpty(CannedQuery query, Map<String, List<String>> arguments) {
        Answer answer = RUNNER.run(query, arguments, RowRange.ALL);
        return answer instanceof Answer.Rows rows && rows.bindings().isEmpty();
    }
}
