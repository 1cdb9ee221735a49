package org.w3id.chokepoint.law;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way in which all that is unknown could be.
 *
 * @param underUsLaw whether US law reaches the chip
 * @param openFact whether what is on record neither way is so: a letter still in force, a country still in its group
 * @param customerElsewhere whether what goes to a firm on the way is bound in the end for a customer outside Macao and D:5
 */
record World(
        double performance,
        double density,
        double rate,
        boolean forDataCentres,
        boolean underUsLaw,
        boolean openFact,
        boolean customerElsewhere) {

    /** Some in each range between the figures of any rule. */
    private static final List<Double> ANY_PERFORMANCE =
            IntStream.range(0, 15).mapToObj(i -> 250 + 400.0 * i).toList();

    private static final List<Double> ANY_DENSITY =
            IntStream.range(0, 10).mapToObj(i -> 0.2 + 0.8 * i).toList();
    private static final List<Double> ANY_RATE = List.of(0.0, 1e6);

    static Stream<World> of(Chip chip) {
        List<Double> rates = chip.rates().isEmpty() ? ANY_RATE : chip.rates();
        return chip.figures().stream().flatMap(figures -> orAny(figures.performance(), ANY_PERFORMANCE).stream()
                .flatMap(p -> orAny(figures.density(), ANY_DENSITY).stream()
                        .flatMap(d -> rates.stream().flatMap(rate -> of(chip, p, d, rate)))));
    }

    private static Stream<World> of(Chip chip, double performance, double density, double rate) {
        return chip.forDataCentres().stream()
                .flatMap(centre -> Stream.of(true, chip.underUsLaw()).distinct().flatMap(law -> Stream.of(true, false)
                        .flatMap(open -> Stream.of(true, false)
                                .map(other -> new World(performance, density, rate, centre, law, open, other)))));
    }

    private static List<Double> orAny(double known, List<Double> any) {
        return Double.isNaN(known) ? any : List.of(known);
    }
}
