package org.w3id.chokepoint.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;

/**
 * A thing with days: a relation that holds for a time, an estimate, a forecast.
 *
 * @param begins from the first of these days on it may hold
 * @param ends up to the day before the last of these it may hold
 * @param sights days on which it was seen to hold
 * @param certain days from or until which it surely holds
 * @param plain what is no day
 * @param others what it is the object of
 * @param precisions of its days
 * @param exact the day on which it begins by another source, where its own knows only the month or year
 * @param stays when it is wanted though it does not hold
 */
record DatedNode(
        List<Quad> begins,
        List<Quad> ends,
        List<Quad> sights,
        List<Quad> certain,
        List<Quad> plain,
        List<Quad> others,
        Set<String> precisions,
        Optional<String> exact,
        Stays stays) {
    /** When a question wants to see a thing that does not hold. */
    enum Stays {
        NEVER,
        WHEN_OVER,
        ALWAYS
    }

    private static final Set<String> BEGINS = Set.of("validFrom", "mayHoldFrom");

    /** Of an estimate. */
    private static final Set<String> DATE = Set.of("date");

    private static final Set<String> ENDS = Set.of("validUntil", "mayHoldUntil");
    private static final Set<String> SIGHTS = Set.of("seenOn", "knownFrom");
    private static final Set<String> CERTAIN = Set.of("certainFrom", "certainUntil");

    static DatedNode of(List<Quad> own, Optional<String> exact, Stays stays) {
        boolean isEstimate = isEstimate(own);
        Predicate<Quad> isDay = quad -> isDated(quad) || (isEstimate && DATE.contains(name(quad)));
        return new DatedNode(
                Stream.concat(with(own, BEGINS).stream(), isEstimate ? with(own, DATE).stream() : Stream.empty())
                        .toList(),
                with(own, ENDS),
                with(own, SIGHTS),
                with(own, CERTAIN),
                own.stream().filter(isDay.negate()).toList(),
                new ArrayList<>(),
                Set.copyOf(with(own, Set.of("hasDatePrecision")).stream()
                        .map(DatedNode::text)
                        .toList()),
                exact,
                stays);
    }

    /** Whether its date tells from when on it is known. */
    static boolean isEstimate(List<Quad> own) {
        return !with(own, Set.of("countsChipsOf")).isEmpty();
    }

    static boolean isDated(Quad quad) {
        return Stream.of(BEGINS, ENDS, SIGHTS, CERTAIN).anyMatch(names -> names.contains(name(quad)));
    }

    private static List<Quad> with(List<Quad> quads, Set<String> names) {
        return quads.stream().filter(quad -> names.contains(name(quad))).toList();
    }

    private static String name(Quad quad) {
        return quad.getPredicate().getURI().replaceFirst("^.*[/#]", "");
    }

    private static String text(Quad quad) {
        return quad.getObject().getLiteralLexicalForm();
    }

    List<Quad> all() {
        return Stream.of(begins, ends, sights, certain, plain, others)
                .flatMap(List::stream)
                .toList();
    }

    private Stream<Quad> days() {
        return Stream.of(begins, ends, sights, certain).flatMap(List::stream);
    }

    /** The days on which something about it may change: with coarse dates also the begin of that month and year and the next. */
    Stream<String> turns() {
        return Stream.concat(exact.stream(), days().map(DatedNode::text))
                .map(LocalDate::parse)
                .flatMap(day -> isCoarse() ? edges(day) : Stream.of(day))
                .map(LocalDate::toString);
    }

    private boolean isCoarse() {
        return precisions.contains("month") || precisions.contains("year");
    }

    private static Stream<LocalDate> edges(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        LocalDate year = day.withDayOfYear(1);
        return Stream.of(day, month, month.plusMonths(1), year, year.plusYears(1));
    }

    /** Nothing if it cannot hold on that day; else its triples, with days moved away. */
    List<Quad> on(String day) {
        boolean began = exact.map(date -> date.compareTo(day) <= 0)
                .orElse(begins.isEmpty() || any(begins, date -> date.compareTo(day) <= 0));
        boolean goesOn = ends.isEmpty() || any(ends, date -> date.compareTo(day) > 0);
        boolean wanted =
                switch (stays) {
                    case NEVER -> began && goesOn;
                    case WHEN_OVER -> began;
                    case ALWAYS -> true;
                };
        return wanted ? moved(day) : List.of();
    }

    private List<Quad> moved(String day) {
        boolean sure = exact.isPresent()
                || Stream.of(begins, ends).flatMap(List::stream).noneMatch(quad -> mayBeOn(text(quad), day));
        Stream<Quad> days = Stream.of(
                        begins.stream()
                                .filter(quad ->
                                        stays == Stays.ALWAYS || text(quad).compareTo(day) <= 0),
                        sights.stream().filter(quad -> text(quad).compareTo(day) <= 0),
                        ends.stream()
                                .filter(quad ->
                                        stays != Stays.NEVER || text(quad).compareTo(day) > 0),
                        certain.stream())
                .flatMap(quads -> quads)
                .map(quad -> sure ? FarDays.moved(quad, day) : quad);
        return Stream.of(days, plain.stream(), others.stream())
                .flatMap(quads -> quads)
                .toList();
    }

    private static boolean any(List<Quad> quads, Predicate<String> test) {
        return quads.stream().map(DatedNode::text).anyMatch(test);
    }

    /** Whether a date that is known to the month or year only may stand for that day. */
    private boolean mayBeOn(String date, String day) {
        return (precisions.contains("year") && date.startsWith(day.substring(0, 4)))
                || (precisions.contains("month") && date.startsWith(day.substring(0, 7)));
    }
}
