package org.w3id.chokepoint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;

/** What the rules by hand are fed with: rows of the tables of the law, and figures of chips that somebody else read. */
class LawTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/export");
    private static final Path WHOLE = Path.of(System.getProperty("shared", "../shared"), "data", "us-ear");
    private static final double ROUNDING = 0.01;
    private static final Map<String, Chip> CHIPS = ChipsInGraph.of(
                    Release.open(Workspace.of(Path.of("."))).graph().dataset())
            .chips()
            .collect(Collectors.toMap(Chip::id, Function.identity()));

    @TestFactory
    Stream<DynamicTest> rowsAreThoseOfTheWholeTables() {
        return Stream.of("ccl-advanced-computing.csv", "country-groups.csv")
                .map(name -> dynamicTest(name, () -> {
                    assumeTrue(
                            Files.isDirectory(WHOLE),
                            WHOLE + " is not there, so the rows of " + name + " are not compared");
                    List<String> rows = Files.readAllLines(FOLDER.resolve(name));
                    String wanted = name.startsWith("ccl")
                            ? "3A090,(a|b|\"a, b: exclusion\"),.*"
                            : ".*,(CN|MO|RU|VN|AE|MY|DE),.*";
                    List<String> whole = Files.readAllLines(WHOLE.resolve(name));
                    assertEquals(
                            whole.stream()
                                    .filter(row -> row.equals(whole.get(0)) || row.matches(wanted))
                                    .toList(),
                            rows);
                }));
    }

    @TestFactory
    Stream<DynamicTest> figuresAreThoseOfTheTableByHand() throws IOException {
        return RulesByHand.table(FOLDER.resolve("chips.csv")).stream()
                .map(row -> dynamicTest(row.get("chip"), () -> check(row, CHIPS.get(row.get("chip")))));
    }

    private static void check(CSVRecord row, Chip chip) {
        assertEquals(row.get("law").equals("us"), chip.underUsLaw(), "law");
        same(row.get("performance"), chip.figures().stream().map(Chip.Figures::performance), "performance");
        same(row.get("density"), chip.figures().stream().map(Chip.Figures::density), "density");
        same(row.get("rate"), chip.rates().stream(), "rate");
        assertEquals(List.of(row.get("dataCentre").equals("yes")), chip.forDataCentres(), "market");
    }

    /** Each figure of one is one of the other, but for rounding. */
    private static void same(String byHand, Stream<Double> inGraph, String what) {
        List<Double> one = Arrays.stream(byHand.split("\\|"))
                .filter(figure -> !figure.isEmpty())
                .map(Double::valueOf)
                .toList();
        List<Double> other = inGraph.filter(value -> !value.isNaN()).toList();
        assertTrue(
                holdsAll(one, other) && holdsAll(other, one),
                what + ": " + one + " by hand, " + other + " in the graph");
    }

    private static boolean holdsAll(List<Double> some, List<Double> figures) {
        return figures.stream()
                .allMatch(figure -> some.stream().anyMatch(each -> Math.abs(each - figure) <= ROUNDING * figure));
    }
}
