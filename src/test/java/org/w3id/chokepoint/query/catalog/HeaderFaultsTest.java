package org.w3id.chokepoint.query.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;

/** What YAML makes of a header that a person did not mean, and what contradicts itself. */
class HeaderFaultsTest {
    private static final String PARAMETERS = "#+ title: T\n#+ summary: What?\n#+ params:\n#+   - {name: n, ";

    private static final String QUERY = "SELECT * { ?s ?p ?_n_integer }";

    @TempDir
    private Path folder;

    /** A second parameter begins behind the bar. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            type: integer, default: 1, description: N, min: 3, max: 1       ; no number is from 3 to 1, as parameter 'n' wants
            type: date, default: today, description: N, min: 3              ; parameter 'n' is no number and has min or max
            type: integer, default: 1, description: N, notAfter: until      ; 'notAfter' names 'until'
            type: integer, default: 1, description: N, notAfter: m | type: date, default: today, description: M ; 'notAfter' names 'm'
            type: date, optional: "yes", description: N                     ; 'optional' is 'yes', neither true nor false
            type: date, optional: 1, description: N                         ; 'optional' is '1', neither true nor false
            type: date, optional: true, list: all, description: N           ; 'list' is 'all', neither true nor false
            type: enum, scheme: "", default: a, description: N              ; parameter 'n' lacks 'scheme'
            type: integer, default: 1, description: N, min: 1.5             ; 'min' is '1.5', no whole number
            type: integer, default: 1, default: 2, description: N           ; header is not YAML
            type: integer, default: 1, description: N, ~: 2                 ; parameter 'n' has the unknown key 'null'
            type: date, default: "", description: N                         ; must either be optional or have a default
            type: date, optional: true, default: today, description: N      ; must either be optional or have a default
            type: Date, default: today, description: N                      ; unknown type 'Date' (use one of entity, iri, enum
            """)
    void faultOfAParameterIsNamed(String keys, String message) {
        assertFault(PARAMETERS + keys.replace("|", "}\n#+   - {name: m,") + "}\n" + QUERY, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            title: T\\n#+ title: U\\n#+ summary: S                  ; header is not YAML
            title: T\\n#+ summary: S\\n#+ ~: x                      ; header has the unknown key 'null'
            title: '  '\\n#+ summary: S                             ; header lacks 'title'
            just words                                             ; does not begin with a header
            title: T\\n#+ summary: S\\n#+ params: [{name: n, type: string, optional: true, description: N}, {name: n, type: string, optional: true, description: N}] ; has two parameters 'n' (rename one of them)
            title: T\\n#+ summary: S\\n#+ params: [~]               ; parameter 'null' is not a map
            """)
    void faultOfAHeaderIsNamed(String header, String message) {
        assertFault("#+ " + header.replace("\\n", "\n") + "\nSELECT * { ?s ?p ?__n }", message);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "date, 2024-05-08",
        "number, 1.50",
        "number, 2e26",
        "string, 12:30:15.5",
        "string, 2001-12-14T21:59:43.10-05:00",
        "integer, 7"
    })
    void defaultIsTheTextAsItIsWritten(String type, String text) throws IOException {
        String keys = "type: " + type + ", description: N, default: " + text + "}\n";
        String variable = "?_n" + ParameterType.of(type).orElseThrow().suffix();
        CannedQuery query = read(PARAMETERS + keys + "SELECT * { ?s ?p " + variable + " }");
        assertEquals(Optional.of(text), query.parameters().get(0).fallback());
    }

    @Test
    void boundsMayBeLargerThanAnInt() throws IOException {
        String keys = "type: integer, default: 1, description: N, min: -3000000000, max: 3000000000}\n";
        Bounds bounds = read(PARAMETERS + keys + QUERY).parameters().get(0).bounds();
        assertEquals(
                new Bounds(OptionalLong.of(-3_000_000_000L), OptionalLong.of(3_000_000_000L), Optional.empty()),
                bounds);
        assertTrue(bounds.allow(3e9));
    }

    @Test
    void oneValueIsAListOfOneAndNothingIsNone() throws IOException {
        CannedQuery query = read("#+ title: T\n#+ summary: S\n#+ tags: alone\n#+ competency-questions: [CQ-1, ~]\n"
                + "SELECT * { ?s ?p ?o }");
        assertEquals(List.of("alone"), query.tags());
        assertEquals(List.of("CQ-1"), query.competencyQuestions());
        assertEquals(List.of(), query.folded());
    }

    @Test
    void headerEndsWithTheFirstOtherLine() throws IOException {
        CannedQuery query =
                read("#+title: T\r\n#+ summary: S\r\n# a remark\r\n#+ tags: [late]\r\nSELECT * { ?s ?p ?o }");
        assertEquals("T S []", query.title() + " " + query.summary() + " " + query.tags());
    }

    private void assertFault(String text, String message) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> read(text));
        assertEquals(ErrorCode.INVALID_QUERY, failure.code());
        assertTrue(failure.getMessage().contains("sample.rq: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
    }

    private CannedQuery read(String text) throws IOException {
        return CannedQuery.read(new Workspace(folder), Files.writeString(folder.resolve("sample.rq"), text));
    }
}
