package org.w3id.chokepoint.law;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * A paragraph of an entry of the control list, as {@code ccl-advanced-computing.csv} has it.
 *
 * @param alternatives tests, of which those of one alternative must hold together
 * @param places to which a licence is needed for reasons of regional stability
 * @param exceptions what it says of licence exceptions, word by word
 */
record Paragraph(Collection<List<Test>> alternatives, Places places, Set<String> exceptions) {

    /** One figure and its bound. */
    record Test(String metric, String operator, double bound) {
        static Test of(CSVRecord row) {
            return new Test(row.get("metric"), row.get("operator"), Double.parseDouble(row.get("bound")));
        }

        boolean holds(World world) {
            double value = metric.equals("performance density") ? world.density() : world.performance();
            return switch (operator) {
                case ">=" -> value >= bound;
                case "<" -> value < bound;
                default -> throw new IllegalArgumentException("no test by hand for " + operator);
            };
        }
    }

    static Paragraph read(List<CSVRecord> list, String entry, String name) {
        List<CSVRecord> rows = list.stream()
                .filter(row ->
                        row.get("eccn").equals(entry) && row.get("paragraph").equals(name))
                .toList();
        return new Paragraph(
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("alternative"), Collectors.mapping(Test::of, Collectors.toList())))
                        .values(),
                Places.of(rows.get(0).get("controls").replaceFirst("^RS>([^@]*)@.*", "$1")),
                Set.copyOf(List.of(rows.get(0).get("exceptions").split("\\W+"))));
    }

    boolean describes(World world) {
        return alternatives.stream().anyMatch(tests -> tests.stream().allMatch(test -> test.holds(world)));
    }
}
