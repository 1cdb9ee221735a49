package org.w3id.chokepoint.ingest.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date in one of the forms that open datasets use, and how much of it is known.
 *
 * <p>The forms: {@code 2024-05-08}, with or without a time after it; {@code 2024-05}; {@code 2024}; {@code 20240508};
 * {@code 8.5.24} and {@code 08.05.2024}, day first; {@code 5/8/2024}, month first; {@code May 8, 2024},
 * {@code 8 May 2024}, {@code May 2024}.
 *
 * @param day the first day of what is known
 * @param precision {@code day}, {@code month} or {@code year}
 */
record PartialDate(LocalDate day, String precision) {
    private static final Pattern TIME = Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2})[T ].*");
    private static final int FIRST_YEAR_OF_TWO_DIGITS = 1970;

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd"),
            form("uuuuMMdd"),
            form("uuuu-MM"),
            form("uuuu"),
            form("d.M.uuuu"),
            dayMonthAndTwoDigits(),
            form("M/d/uuuu"),
            form("MMMM d, uuuu"),
            form("MMM d, uuuu"),
            form("d MMMM uuuu"),
            form("d MMM uuuu"),
            form("MMMM uuuu"));

    static Optional<PartialDate> of(String text) {
        String plain = TIME.matcher(text.strip()).replaceFirst("");
        return FORMS.stream().flatMap(form -> parse(form, plain).stream()).findFirst();
    }

    private static Optional<PartialDate> parse(DateTimeFormatter form, String text) {
        try {
            TemporalAccessor parts = form.parse(text);
            int year = parts.get(ChronoField.YEAR);
            int month = part(parts, ChronoField.MONTH_OF_YEAR);
            int day = part(parts, ChronoField.DAY_OF_MONTH);
            String precision = day > 0 ? "day" : month > 0 ? "month" : "year";
            return Optional.of(new PartialDate(LocalDate.of(year, Math.max(month, 1), Math.max(day, 1)), precision));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(TemporalAccessor parts, ChronoField field) {
        return parts.isSupported(field) ? parts.get(field) : 0;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter dayMonthAndTwoDigits() {
        return new DateTimeFormatterBuilder()
                .appendPattern("d.M.")
                .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR_OF_TWO_DIGITS)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
