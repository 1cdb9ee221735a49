package org.w3id.chokepoint.law;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way in which all that is unknown could be.
 *
 * @param underUsLaw whether US law reaches the chip
 * @param openFact whether what is on record neither way is so: a letter still in force, a country still in its group
 */
record World(
        double performance, double density, double rate, boolean forDataCentres, boolean underUsLaw, boolean openFact) {

    private static final List<Double> ANY_PERFORMANCE =
            IntStream.rangeClosed(1, 60).mapToObj(i -> i * 100.0).toList();
    private static final List<Double> ANY_DENSITY =
            IntStream.rangeClosed(1, 160).mapToObj(i -> i * 0.05).toList();
    private static final List<Double> ANY_RATE = List.of(0.0, 1e6);

    static Stream<World> of(Chip chip) {
        return orAny(chip.performance(), ANY_PERFORMANCE).stream()
                .flatMap(p -> orAny(chip.density(), ANY_DENSITY).stream()
                        .flatMap(d -> orAny(chip.rate(), ANY_RATE).stream().flatMap(r -> ofValues(chip, p, d, r))));
    }

    private static Stream<World> ofValues(Chip chip, double performance, double density, double rate) {
        return Stream.of(true, chip.underUsLaw()).distinct().flatMap(law -> Stream.of(true, false)
                .map(open -> new World(performance, density, rate, chip.forDataCentres(), law, open)));
    }

    private static List<Double> orAny(List<Double> known, List<Double> any) {
        return known.isEmpty() ? any : known;
    }

    double value(String metric) {
        return switch (metric) {
            case "performance" -> performance;
            case "density" -> density;
            case "rate" -> rate;
            default -> forDataCentres ? 1 : 0;
        };
    }
}
