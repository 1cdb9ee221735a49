package org.w3id.chokepoint.ingest.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-08                | 2024-05-08 | day
            2026-03-18 12:56:18+00:00 | 2026-03-18 | day
            2024-03-14T11:31:42       | 2024-03-14 | day
            2025-01                   | 2025-01-01 | month
            2024                      | 2024-01-01 | year
            13.07.20                  | 2020-07-13 | day
            10.08.2020                | 2020-08-10 | day
            3.8.99                    | 1999-08-03 | day
            9/22/2008                 | 2008-09-22 | day
            March 12, 2021            | 2021-03-12 | day
            Sept. 1, 1999             |            |
            12 Mar 2021               | 2021-03-12 | day
            31.02.2021                |            |
            soon                      |            |
            """)
    void everyFormOfTheDatasetsIsRead(String text, String day, String precision) {
        Optional<PartialDate> date = PartialDate.of(text);
        assertEquals(Optional.ofNullable(day), date.map(each -> each.day().toString()));
        assertEquals(Optional.ofNullable(precision), date.map(PartialDate::precision));
    }

    @Test
    void dotsPutTheDayFirstAndSlashesTheMonth() {
        assertEquals(
                "2021-02-01", PartialDate.of("01.02.21").orElseThrow().day().toString());
        assertEquals(
                "2021-01-02", PartialDate.of("1/2/2021").orElseThrow().day().toString());
    }
}
