package org.w3id.chokepoint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** Items that are in no graph are judged by their figures, as by the rules written a second time by hand. */
class MadeUpItemsTest {
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final List<Double> PERFORMANCE = List.of(1599.0, 1600.0, 2399.0, 2400.0, 4799.0, 4800.0, 9000.0);
    private static final List<Double> DENSITY = List.of(1.5, 1.6, 3.1, 3.2, 5.9, 5.92, 8.0);
    private static final List<Double> RATE = List.of(599.0, 600.0);
    private static final List<String> PLACES =
            List.of("china", "hong-kong", "macao", "russia", "vietnam", "united-arab-emirates", "malaysia", "germany");

    @Test
    void chipsAroundEveryBoundAreJudgedAsByHand() throws IOException {
        RulesByHand rules = RulesByHand.read(Path.of("src/test/resources/export"));
        Random random = new Random(10);
        for (int i = 0; i < 150; i++) {
            Case asked = any(random);
            assertEquals(
                    rules.verdict(asked, true) + " / " + rules.verdict(asked, false),
                    verdict(arguments(asked)).replaceAll("not known: [a-z ]*", "not known"),
                    asked.toString());
        }
    }

    @Test
    void missingFigureIsNamedOnlyWhereItMatters() {
        assertEquals(
                "not known: rate missing / not known: rate missing",
                verdict(Map.of("tpp", "5000", "density", "6", "asOf", "2023-01-01")));
        assertEquals(
                "licence needed / licence needed",
                verdict(Map.of("tpp", "5000", "asOf", "2024-01-01", "market", "data-centre")));
    }

    @Test
    void closedWeightsAreCaughtByTheTextAndNotInPractice() {
        Map<String, String> model =
                Map.of("compute", "2e26", "weights", "service-only", "destination", "vietnam", "asOf", "2025-06-01");
        assertEquals("licence needed / no licence by the rules known here", verdict(model));
    }

    /** A model of 2e26 FLOP that nobody publishes: AIA is open to France, one of the partners. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2025-06-01"})
    void closedWeightsMayGoToAPartner(String day) {
        Map<String, String> model =
                Map.of("compute", "2e26", "weights", "service-only", "destination", "france", "asOf", day);
        Binding first = first(model);
        assertEquals("exception open / no licence by the rules known here", verdict(model));
        assertEquals("eccn-4e091", first.get(Var.alloc("rule")).getURI().replaceFirst("^.*/", ""));
    }

    /** Duties for a whole class of items, which no figure decides: those whose text leaves the items open, and the rest. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tpp 500    | iran        | 2023-02-26 | not known: what part 746 asks for the item and this destination missing
            tpp 500    | iran        | 2024-06-01 | licence needed
            tpp 500    | north-korea | 2026-08-01 | licence needed
            tpp 9000   | syria       | 2004-05-13 | not known: what part 746 asks for the item and this destination missing
            tpp 500    | syria       | 2026-08-01 | licence needed
            tpp 9000   | cuba        | 2021-06-01 | not known: what part 746 asks for the item and this destination missing
            tpp 500    | cuba        | 2026-08-01 | licence needed
            compute 1e24 | syria     | 2024-06-01 | not known: what part 746 asks for the item and this destination missing
            compute 1e24 | russia    | 2023-01-01 | not known: whether the item is of an entry of the control list (categories 3 to 9 up to 7 April 2022) missing
            compute 1e24 | russia    | 2022-02-23 | no licence by the rules known here
            tpp 500    | belarus     | 2022-03-01 | no licence by the rules known here
            tpp 500    | belarus     | 2022-03-02 | licence needed
            tpp 500    | germany     | 2024-06-01 | no licence by the rules known here
            compute 1e24 | germany   | 2024-06-01 | no licence by the rules known here
            """)
    void dutiesForWholeClassesCount(String figure, String destination, String day, String expected) {
        String[] given = figure.split(" ");
        Map<String, String> item = Map.of(given[0], given[1], "destination", destination, "asOf", day);
        assertEquals(expected + " / " + expected, verdict(item));
    }

    private static Case any(Random random) {
        Chip chip = new Chip(
                "made-up",
                true,
                List.of(new Chip.Figures(pick(PERFORMANCE, random), pick(DENSITY, random))),
                List.of(pick(RATE, random)),
                List.of(random.nextBoolean()));
        LocalDate day = LocalDate.of(2022, 10, 1).plusDays(random.nextInt(1492));
        return new Case(chip, day.toString(), PLACES.get(random.nextInt(PLACES.size())));
    }

    private static double pick(List<Double> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Map<String, String> arguments(Case asked) {
        Chip chip = asked.chip();
        return Map.of(
                "tpp", String.valueOf(chip.figures().get(0).performance()),
                "density", String.valueOf(chip.figures().get(0).density()),
                "rate", chip.rates().get(0).toString(),
                "market", chip.forDataCentres().get(0) ? "data-centre" : "consumer",
                "destination", asked.place(),
                "asOf", asked.day());
    }

    private static String verdict(Map<String, String> given) {
        Binding first = first(given);
        return text(first, "byText") + " / " + text(first, "inPractice");
    }

    private static Binding first(Map<String, String> given) {
        Map<String, List<String>> arguments = new HashMap<>();
        given.forEach((name, value) -> arguments.put(name, List.of(value)));
        Answer answer = RELEASE.runner(Duration.ofSeconds(60))
                .run(RELEASE.catalog().get("may-a-made-up-item-be-exported"), arguments, RowRange.ALL);
        return ((Answer.Rows) answer).bindings().get(0);
    }

    private static String text(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }
}
