package org.w3id.chokepoint.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day as people write it, where it can mean one day only; 03/04/2024 could mean two, so it is none. */
public final class WrittenDate {
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-MM-dd", "uuuu-M-d", "d MMMM uuuu", "d MMM uuuu", "MMMM d, uuuu", "MMM d, uuuu", "uuuu年M月d日")
            .map(WrittenDate::form)
            .toList();

    private static final int LAST_YEAR = 9999;

    private WrittenDate() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day, {@code today} being one; empty if the text is no day. */
    public static Optional<LocalDate> read(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        return words.equalsIgnoreCase("today")
                ? Optional.of(LocalDate.now())
                : FORMS.stream().flatMap(form -> read(words, form).stream()).findFirst();
    }

    private static Optional<LocalDate> read(String words, DateTimeFormatter form) {
        try {
            // Later and earlier years are written otherwise in Java than in xsd:date.
            return Optional.of(LocalDate.parse(words, form))
                    .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
