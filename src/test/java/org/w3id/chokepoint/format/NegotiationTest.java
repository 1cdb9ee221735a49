package org.w3id.chokepoint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** The extension decides, else the word, else the Accept header; and what is not on offer is told with what is. */
class NegotiationTest {
    private static final Negotiation OFFERED = new Negotiation(
            "who-is-listed",
            List.of(
                    new Format("json", "application/json", "JSON", "for data frames"),
                    new Format("csv", "text/csv", "CSV", "for spreadsheets"),
                    new Format("ttl", "text/turtle", "Turtle", "triples to read")));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            csv ; ttl ; text/turtle      ; csv
            ''  ; ttl ; text/csv         ; ttl
            ''  ; TURTLE ; text/csv      ; ttl
            ''  ; Text/CSV ; ''          ; csv
            ''  ;     ; text/csv         ; csv
            ''  ;     ; text/*           ; csv
            ''  ;     ; ''               ; json
            ''  ;     ; 'text/html, */*;q=0.1' ; json
            """)
    void whatIsSaidFirstDecides(String extension, String word, String accept, String format) {
        assertEquals(
                format,
                OFFERED.choose(extension, Optional.ofNullable(word), Accept.of(accept))
                        .extension());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            xls ;      ; '*/*'     ; there is no format 'xls' for it
            CSV ; ttl  ; '*/*'     ; ''
            ''  ; xls  ; text/csv  ; there is no format 'xls' for it
            ''  ; ''   ; text/csv  ; there is no format '' for it
            ''  ;      ; image/png ; there is no format for it that the Accept header asks for
            ''  ;      ; 'application/json;q=0' ; there is no format for it that the Accept header asks for
            """)
    void whatIsNotOnOfferIsToldWithWhatIs(String extension, String word, String accept, String what) {
        if (what.isEmpty()) {
            assertEquals(
                    "csv",
                    OFFERED.choose(extension, Optional.ofNullable(word), Accept.of(accept))
                            .extension());
            return;
        }
        ChokepointException failure = assertThrows(
                ChokepointException.class,
                () -> OFFERED.choose(extension, Optional.ofNullable(word), Accept.of(accept)));
        assertEquals(ErrorCode.UNKNOWN_FORMAT, failure.code());
        assertEquals("who-is-listed: " + what, failure.detail());
        assertEquals("use one of json (application/json), csv (text/csv), ttl (text/turtle)", failure.remedy());
    }

    @Test
    void nothingIsChosenAmongNothing() {
        assertThrows(ChokepointException.class, () -> new Negotiation("x", List.of()).accepted(Accept.of("")));
        assertEquals(Optional.empty(), new Negotiation("x", List.of()).find("csv"));
    }
}
