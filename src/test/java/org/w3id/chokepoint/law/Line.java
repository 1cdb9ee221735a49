package org.w3id.chokepoint.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A line that a rule draws: alternatives of tests, of which one must hold whole. */
record Line(Collection<List<Test>> alternatives) {

    /** One test of a metric. */
    record Test(String metric, String operator, double bound) {
        boolean holds(World world) {
            double value = world.value(metric);
            return switch (operator) {
                case ">=" -> value >= bound;
                case "<" -> value < bound;
                default -> value == bound;
            };
        }
    }

    static Line read(Path table, String name) throws IOException {
        return new Line(Files.readAllLines(table).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(name))
                .collect(Collectors.groupingBy(
                        cells -> cells[1],
                        Collectors.mapping(
                                cells -> new Test(cells[2], cells[3], Double.parseDouble(cells[4])),
                                Collectors.toList())))
                .values());
    }

    boolean catches(World world) {
        return alternatives.stream().anyMatch(tests -> tests.stream().allMatch(test -> test.holds(world)));
    }
}
