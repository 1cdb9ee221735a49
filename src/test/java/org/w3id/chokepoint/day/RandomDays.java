package org.w3id.chokepoint.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;

/** Days drawn at random: each second one a day on which something in a graph begins or ends, or the day before. */
record RandomDays(List<String> turns, Random random) {
    private static final Set<String> PROPERTIES =
            Set.of("validFrom", "validUntil", "mayHoldFrom", "mayHoldUntil", "certainFrom", "date");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    static RandomDays of(DatasetGraph whole, long seed) {
        return new RandomDays(
                whole.getDefaultGraph().stream()
                        .filter(triple ->
                                PROPERTIES.contains(triple.getPredicate().getLocalName()))
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .filter(day -> day.compareTo(FIRST.toString()) > 0 && day.compareTo(LAST.toString()) < 0)
                        .distinct()
                        .sorted()
                        .toList(),
                new Random(seed));
    }

    /** In the order of the calendar. */
    List<String> draw(int count) {
        return IntStream.range(0, count).mapToObj(this::day).sorted().toList();
    }

    private String day(int number) {
        LocalDate turn =
                LocalDate.parse(turns.get(random.nextInt(turns.size()))).minusDays(random.nextInt(2));
        LocalDate any = FIRST.plusDays(random.nextLong(LAST.toEpochDay() - FIRST.toEpochDay()));
        return (number % 2 == 0 ? turn : any).toString();
    }
}
