package org.w3id.chokepoint.ingest.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Figures, dates and parts of IRIs have one form each, whatever the form in which a dataset has them. */
class NormalFormsTest {

    @Property(tries = 300)
    void figureKeepsItsValue(@ForAll @BigRange(min = "-1e30", max = "1e30") BigDecimal figure) {
        assertEquals(
                0,
                figure.compareTo(new BigDecimal(Figure.of(figure.toString(), 0).orElseThrow())));
    }

    @Property(tries = 300)
    void formOfAFigureIsItsOwnForm(@ForAll @BigRange(min = "-1e30", max = "1e30") BigDecimal figure) {
        String form = Figure.of(figure.toPlainString(), 0).orElseThrow();
        assertEquals(Optional.of(form), Figure.of(form, 0));
        assertEquals(Optional.of(form), Figure.of(figure.toString(), 0));
    }

    @Property(tries = 300)
    void powerOfTenMovesThePointAndNothingElse(
            @ForAll @BigRange(min = "-1e9", max = "1e9") BigDecimal figure,
            @ForAll @IntRange(min = -12, max = 12) int power) {
        String there = Figure.of(figure.toString(), power).orElseThrow();
        assertEquals(Figure.of(figure.toString(), 0), Figure.of(there, -power));
    }

    @Property(tries = 300)
    void noTextBreaksAFigureOrADate(@ForAll @StringLength(max = 20) String text) {
        Figure.of(text, 0);
        PartialDate.of(text);
    }

    @Provide
    Arbitrary<String> almostFigures() {
        return Arbitraries.strings()
                .withChars("0123456789.,_eE+-")
                .ofMinLength(1)
                .ofMaxLength(14);
    }

    @Property(tries = 500)
    void whatIsAlmostAFigureIsAFigureOrNone(@ForAll("almostFigures") String text) {
        Figure.of(text, 3).ifPresent(form -> assertTrue(Double.isFinite(Double.parseDouble(form)), text + " " + form));
    }

    @Example
    void figureBeyondAllBoundsIsNone() {
        assertEquals(Optional.empty(), Figure.of("1e99999999999", 0));
        assertEquals(Optional.empty(), Figure.of("-1e999999999", 9));
    }

    @Property(tries = 300)
    void dayIsReadInEveryFormAlike(@ForAll @IntRange(min = 0, max = 25_000) int days) {
        LocalDate day = LocalDate.of(1970, 1, 1).plusDays(days);
        Optional<PartialDate> expected = Optional.of(new PartialDate(day, "day"));
        int year = day.getYear();
        int month = day.getMonthValue();
        int number = day.getDayOfMonth();
        assertEquals(expected, PartialDate.of(day.toString()));
        assertEquals(expected, PartialDate.of(day + "T10:00:00Z"));
        assertEquals(expected, PartialDate.of(" " + day + " "));
        assertEquals(expected, PartialDate.of("%d%02d%02d".formatted(year, month, number)));
        assertEquals(expected, PartialDate.of("%d.%d.%d".formatted(number, month, year)));
        assertEquals(expected, PartialDate.of("%d/%d/%d".formatted(month, number, year)));
        String name = day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
        assertEquals(expected, PartialDate.of("%s %d, %d".formatted(name, number, year)));
        assertEquals(expected, PartialDate.of("%d %s %d".formatted(number, name, year)));
    }

    @Property(tries = 100)
    void monthOrYearAloneIsNoDay(
            @ForAll @IntRange(min = 1900, max = 2100) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        assertEquals(
                Optional.of(new PartialDate(LocalDate.of(year, month, 1), "month")),
                PartialDate.of("%d-%02d".formatted(year, month)));
        assertEquals(
                Optional.of(new PartialDate(LocalDate.of(year, 1, 1), "year")), PartialDate.of(String.valueOf(year)));
    }

    @Property(tries = 300)
    void slugIsFitForAnIri(@ForAll @StringLength(max = 200) String name) {
        String slug = Slug.of(name);
        assertTrue(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"), slug);
        assertTrue(slug.length() <= 100, slug);
        assertEquals(slug, Slug.of(name));
    }

    @Property(tries = 300)
    void caseMakesNoOtherSlug(
            @ForAll("almostFigures") String figure, @ForAll @AlphaChars @StringLength(max = 30) String word) {
        String name = word + " " + figure;
        assertEquals(Slug.of(name), Slug.of(name.toUpperCase(java.util.Locale.ROOT)));
    }

    @Property(tries = 300)
    void slugOfAShortSlugIsItself(@ForAll @StringLength(max = 60) String name) {
        String slug = Slug.of(name);
        Assume.that(slug.length() <= 80);
        assertEquals(slug, Slug.of(slug));
    }

    @Example
    void namesThatDifferInOneChineseSignStayTwo() {
        assertNotEquals(Slug.of("北京 AI 公司"), Slug.of("上海 AI 公司"));
        assertEquals(Slug.of("ＡＢＣ"), Slug.of("ABC"));
    }
}
