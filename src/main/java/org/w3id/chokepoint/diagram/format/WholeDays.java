package org.w3id.chokepoint.diagram.format;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.DateSpan;
import org.w3id.chokepoint.diagram.model.DateSpan.Precision;
import org.w3id.chokepoint.diagram.model.Period;

/**
 * A period in whole days, for programs that know no date without a day.
 *
 * @param first the first day of it: of a year that is known alone, 1 January
 * @param last the last day on which it may still hold, itself included
 * @param precision how exact the less exact of its two dates is: day, month or year; empty if it has none
 */
record WholeDays(Optional<LocalDate> first, Optional<LocalDate> last, String precision) {

    static WholeDays of(Period period) {
        Optional<DateSpan> from = period.from().flatMap(DateSpan::of);
        Optional<DateSpan> until = period.until().flatMap(DateSpan::of);
        boolean moment = period.from().equals(period.until());
        return new WholeDays(
                from.map(DateSpan::first),
                until.map(span -> moment || span.precision() != Precision.DAY
                        ? span.last()
                        : span.first().minusDays(1)),
                Stream.of(from, until)
                        .flatMap(Optional::stream)
                        .map(DateSpan::precision)
                        .sorted()
                        .map(Precision::word)
                        .findFirst()
                        .orElse(""));
    }
}
