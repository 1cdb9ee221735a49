package org.w3id.chokepoint.diagram.format;

import java.time.LocalDate;
import org.w3id.chokepoint.diagram.model.Period;

/**
 * The dates of a period in a table, each a whole day, since programs read a year alone as a number.
 *
 * @param until the first day on which it no longer holds; of an event the day after
 * @param precision day, month or year: how much of the dates is known
 */
record DateColumns(String from, String until, String precision) {

    static DateColumns of(Period period) {
        WholeDays days = WholeDays.of(period);
        return new DateColumns(
                days.first().map(LocalDate::toString).orElse(""),
                days.last().map(day -> day.plusDays(1)).map(LocalDate::toString).orElse(""),
                days.precision());
    }
}
