package org.w3id.chokepoint.diagram.format;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.Period;

/**
 * A period in whole days, for programs that know no date without a day.
 *
 * @param first the first day of it: of a year that is known alone, 1 January
 * @param last the last day on which it may still hold, itself included
 * @param precision how exact the less exact of its two dates is: day, month or year; empty if it has none
 */
record WholeDays(Optional<LocalDate> first, Optional<LocalDate> last, String precision) {
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    static WholeDays of(Period period) {
        boolean moment = period.from().equals(period.until());
        return new WholeDays(
                period.from().filter(WholeDays::isDate).map(WholeDays::start),
                period.until()
                        .filter(WholeDays::isDate)
                        .map(date -> moment || isInexact(date)
                                ? end(date)
                                : start(date).minusDays(1)),
                Stream.of(period.from(), period.until())
                        .flatMap(Optional::stream)
                        .filter(WholeDays::isDate)
                        .mapToInt(String::length)
                        .min()
                        .stream()
                        .mapToObj(WholeDays::precision)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    private static String precision(int length) {
        return length == YEAR ? "year" : length == MONTH ? "month" : "day";
    }

    private static boolean isInexact(String date) {
        return date.length() <= MONTH;
    }

    private static LocalDate start(String date) {
        return switch (date.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case MONTH -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate end(String date) {
        return switch (date.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case MONTH -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
