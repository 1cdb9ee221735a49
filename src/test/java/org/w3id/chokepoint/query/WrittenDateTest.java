package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-08",
                "2024-5-8",
                "8 May 2024",
                "08 may 2024",
                " 8  May 2024 ",
                "May 8, 2024",
                "2024年5月8日"
            })
    void dayIsRead(String text) {
        assertEquals(Optional.of(LocalDate.of(2024, 5, 8)), WrittenDate.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 December 2023", "1 Dec 2023", "December 1, 2023", "Dec 1, 2023"})
    void longAndShortMonthsAreRead(String text) {
        assertEquals(Optional.of(LocalDate.of(2023, 12, 1)), WrittenDate.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2024",
                "May 2024",
                "05/08/2024",
                "31 June 2024",
                "2023-02-29",
                "8 Mai 2024",
                "20240508",
                "+12024-05-08",
                "-0001-05-08",
                "0000-05-08",
                "2024-05-08Z",
                "2024-05-08T00:00:00",
                "2024-05",
                "29 February 2100",
                "32 May 2024",
                "yesterday",
                "todayish"
            })
    void whatCouldMeanNoDayOrTwoIsNone(String text) {
        assertEquals(Optional.empty(), WrittenDate.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"})
    void firstAndLastDaysAreRead(String text) {
        assertEquals(Optional.of(LocalDate.parse(text)), WrittenDate.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", " today ", "Today", "TODAY"})
    void todayIsADay(String text) {
        LocalDate before = LocalDate.now();
        LocalDate read = WrittenDate.read(text).orElseThrow();
        assertTrue(!read.isBefore(before) && !read.isAfter(LocalDate.now()), read.toString());
    }
}
