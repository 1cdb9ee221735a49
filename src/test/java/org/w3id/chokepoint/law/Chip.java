package org.w3id.chokepoint.law;

import java.util.Arrays;
import java.util.List;

/**
 * A chip as the table by hand has it.
 *
 * @param performance what sources say; empty if nothing
 * @param density empty if unknown
 * @param rate empty if unknown
 */
record Chip(
        String id,
        boolean underUsLaw,
        List<Double> performance,
        List<Double> density,
        List<Double> rate,
        boolean forDataCentres) {

    static Chip of(String line) {
        String[] cells = line.split(",", 7);
        return new Chip(
                cells[0],
                cells[1].equals("us"),
                numbers(cells[2]),
                numbers(cells[3]),
                numbers(cells[4]),
                cells[5].equals("yes"));
    }

    private static List<Double> numbers(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|")).map(Double::valueOf).toList();
    }
}
