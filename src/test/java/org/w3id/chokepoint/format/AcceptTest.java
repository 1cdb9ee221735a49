package org.w3id.chokepoint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/csv", "text/turtle");
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                       | application/json",
                "*/*                                      | application/json",
                "text/csv                                 | text/csv",
                "TEXT/CSV                                 | text/csv",
                "text/*                                   | text/csv",
                "text/turtle, text/csv                    | text/csv",
                "text/turtle, text/csv;q=0.5              | text/turtle",
                "text/csv;q=0.1, */*;q=0.01               | text/csv",
                "application/json;q=0, */*                | text/csv",
                "*/*, application/json;q=0, text/csv;q=0  | text/turtle",
                "text/*;q=0.3, text/turtle                | text/turtle",
                "text/turtle;q=0.2, text/*;q=0.9          | text/csv",
                "text/turtle;charset=utf-8                | text/turtle",
                "text/csv ; q=0.2 , application/json;q=.9 | application/json",
                "image/png                                | ''",
                "text/csv;q=0                             | ''",
                "image/png, */*;q=0.1                     | application/json",
                ", ,text/csv                              | text/csv"
            })
    void bestOfferIsTheOneWantedMost(String header, String best) {
        assertEquals(best, Accept.of(header).best(OFFERED).orElse(""));
    }

    @Test
    void browserTakesTheFirstOffer() {
        assertEquals("application/json", Accept.of(BROWSER).best(OFFERED).orElseThrow());
    }

    @Test
    void browserIsKnownByItsWishForHtml() {
        assertTrue(Accept.of(BROWSER).isBrowser());
    }

    @Test
    void programThatTakesAnythingIsNoBrowser() {
        assertFalse(Accept.of("*/*").isBrowser());
    }

    @Test
    void programThatWantsJsonAndHtmlAlikeIsNoBrowser() {
        assertFalse(Accept.of("application/json, text/html").isBrowser());
    }
}
