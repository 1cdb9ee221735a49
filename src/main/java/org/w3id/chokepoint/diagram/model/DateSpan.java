package org.w3id.chokepoint.diagram.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a date may mean, of which perhaps only the year or month is known. */
public record DateSpan(LocalDate first, LocalDate last, Precision precision) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T.*|Z|[+-]\\d\\d:\\d\\d)?");

    /** How much of a date is known, the least first. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a date, without the time of day if it has one; empty if it is none or the calendar lacks it. */
    public static Optional<DateSpan> of(String text) {
        Matcher date = DATE.matcher(text);
        try {
            return date.matches() ? Optional.of(of(date)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateSpan of(MatchResult date) {
        Year year = Year.parse(date.group(1));
        if (date.group(2) == null) {
            return new DateSpan(year.atDay(1), year.atMonth(12).atEndOfMonth(), Precision.YEAR);
        }
        YearMonth month = year.atMonth(Integer.parseInt(date.group(2)));
        if (date.group(3) == null) {
            return new DateSpan(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
        }
        LocalDate day = month.atDay(Integer.parseInt(date.group(3)));
        return new DateSpan(day, day, Precision.DAY);
    }
}
