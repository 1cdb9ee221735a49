package org.w3id.chokepoint;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.release.Release;

/** The same question on different days gives the answers that a table made by hand expects. */
class AsOfTest {
    private static final Path TABLE = Path.of("src/test/resources/as-of/answers.csv");
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));

    @TestFactory
    Stream<DynamicTest> answersAreRightOnTheDay() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> dynamicTest(line, () -> check(line.split(",", -1))));
    }

    @Test
    void allFortyCompetencyQuestionsHaveAQuery() {
        TreeSet<String> asked = RELEASE.catalog().queries().stream()
                .flatMap(query -> query.competencyQuestions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> all =
                IntStream.rangeClosed(1, 40).mapToObj("CQ-%02d"::formatted).toList();
        assertEquals(all, List.copyOf(asked));
    }

    private static void check(String[] cells) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        Stream.of(cells[1].split(";"))
                .filter(pair -> !pair.isBlank())
                .forEach(pair -> arguments.put(pair.split("=")[0], List.of(pair.split("=")[1])));
        arguments.put("asOf", List.of(cells[2]));
        String answer = answer(cells[0], arguments);
        assertTrue(answer.contains(cells[3]), answer);
        assertFalse(!cells[4].isBlank() && answer.contains(cells[4]), answer);
    }

    private static String answer(String query, Map<String, List<String>> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(
                AnswerFormats.CSV,
                RELEASE.runner(Duration.ofSeconds(30)).run(RELEASE.catalog().get(query), arguments, RowRange.ALL),
                new Labels(RELEASE.graph()),
                Map.of(),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
