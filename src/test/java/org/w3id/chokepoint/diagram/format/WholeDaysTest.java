package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.diagram.model.Period;

/** Dates for programs that know no date without a day. */
class WholeDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2019-05-16, 2020-05-15, 2019-05-16 to 2020-05-14 by day",
        "2019, 2020-05-15, 2019-01-01 to 2020-05-14 by year",
        "2019-02, 2020, 2019-02-01 to 2020-12-31 by year",
        "2024-02, 2024-02, 2024-02-01 to 2024-02-29 by month",
        "2025, 2025, 2025-01-01 to 2025-12-31 by year",
        "2024-05-08, 2024-05-08, 2024-05-08 to 2024-05-08 by day",
        "2019, , 2019-01-01 to  by year",
        ", 2020-05-15,  to 2020-05-14 by day",
        ", ,  to  by ''",
        "once, 2020-13,  to  by ''"
    })
    void datesHaveTheirFirstAndLastDay(String from, String until, String expected) {
        WholeDays days = WholeDays.of(new Period(Optional.ofNullable(from), Optional.ofNullable(until)));
        String precision = days.precision().isEmpty() ? "''" : days.precision();
        assertEquals(expected.strip(), (text(days.first()) + " to " + text(days.last()) + " by " + precision).strip());
    }

    @Test
    void tableSaysWhenItNoLongerHolds() {
        DateColumns event = DateColumns.of(new Period(Optional.of("2024-05-08"), Optional.of("2024-05-08")));
        assertEquals(new DateColumns("2024-05-08", "2024-05-09", "day"), event);
        DateColumns year = DateColumns.of(new Period(Optional.of("2019"), Optional.empty()));
        assertEquals(new DateColumns("2019-01-01", "", "year"), year);
    }

    private static String text(Optional<?> day) {
        return day.map(Object::toString).orElse("");
    }
}
