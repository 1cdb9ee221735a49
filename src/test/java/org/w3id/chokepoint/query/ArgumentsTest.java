package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** How values reach a query, and what they cannot do. */
class ArgumentsTest {
    @TempDir
    static Path folder;

    private static Dogs dogs;

    @BeforeAll
    static void open() {
        dogs = Dogs.in(folder);
    }

    @ParameterizedTest(name = "{0}={1} gives {2}")
    @CsvSource({
        "who, rex, Rex",
        "who, id:rex, Rex",
        "who, https://w3id.org/chokepoint/id/rex, Rex",
        "who, <https://w3id.org/chokepoint/id/rex>, Rex",
        "who, rEX, Rex",
        "who, 菲多, Fido",
        "born, 2019-06-01, Fido",
        "least, 4, Fido",
        "mood, good, Rex",
        "mood, in good mood, Rex",
        "mood, cp:bad, Fido",
        "tame, false, Fido",
        "word, Re, Rex",
        "see, https://e.org/rex, Rex",
        "see, https://e.org/rex#me, Rex"
    })
    void valueOfEachTypeIsBound(String parameter, String value, String name) {
        assertEquals(List.of(name), dogs.names(Map.of(parameter, List.of(value))));
    }

    @Test
    void parametersLeftOutDoNotNarrow() {
        assertEquals(List.of("Rex", "Fido"), dogs.names(Map.of()));
    }

    @Test
    void severalValuesAreAlternatives() {
        assertEquals(List.of("Rex", "Fido"), dogs.names(Map.of("who", List.of("rex", "fido"))));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "who   | rax          | parameter 'who' got 'rax', which the graph does not know (expected an entity (cp:Dog)",
                "who   | rax          | perhaps Rex, rex",
                "who   | tom          | parameter 'who' got 'tom', which is not a cp:Dog",
                "see   | no iri       | parameter 'see' got 'no iri', which is not an IRI (expected an IRI, for example https://",
                "mood  | sad          | parameter 'mood' got 'sad', which is not in the list (expected one of a list (cp:moods), for example affirms; perhaps bad, good",
                "born  | soon         | parameter 'born' got 'soon', which is not a date in the form year-month-day, such as 2024-05-08, nor one like 8 May 2024 (expected a date, for example today)",
                "born  | 2024-02-30   | parameter 'born' got '2024-02-30', which is not a date",
                "least | many         | parameter 'least' got 'many', which is not a whole number (expected a whole number, for example 0)",
                "tame  | perhaps      | parameter 'tame' got 'perhaps', which is not true or false",
                "whom  | rex          | ages: has no parameter 'whom' (did you mean who"
            })
    void badValueIsNamedWithTypeAndExample(String parameter, String value, String message) {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> dogs.names(Map.of(parameter, List.of(value))));
        assertEquals(ErrorCode.BAD_PARAMETER, failure.code());
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
    }

    @Test
    void nameOfSeveralThingsIsRefusedWithTheChoice() {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> dogs.names(Map.of("who", List.of("King"))));
        assertTrue(failure.getMessage().contains("names several things"), failure.getMessage());
        assertTrue(failure.getMessage().contains("king2, rex"), failure.getMessage());
    }

    @Test
    void secondValueOfASingleParameterIsRefused() {
        assertTrue(assertThrows(ChokepointException.class, () -> dogs.names(Map.of("least", List.of("1", "2"))))
                .getMessage()
                .contains("got 2 values"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\") } #", "x' || true || '", "?label", "\\\" . ?s ?p ?o"})
    void valueCannotChangeTheQuery(String value) {
        assertEquals(List.of(), dogs.names(Map.of("word", List.of(value))));
    }

    @Test
    void iriThatWouldChangeTheQueryIsRefused() {
        assertThrows(
                ChokepointException.class,
                () -> dogs.names(Map.of("see", List.of("http://e/a> . ?s2 ?p2 <http://e/b"))));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "least | 1234567890123456789 | which is not a whole number",
                "least | 1.0                 | which is not a whole number",
                "least | ٣                   | which is not a whole number",
                "least | ''                  | which is not a whole number",
                "least | 0x10                | which is not a whole number",
                "tame  | TRUE                | which is not true or false",
                "tame  | 1                   | which is not true or false",
                "born  | +12024-01-01        | which is not a date",
                "born  | 2024-01-01T00:00:00 | which is not a date",
                "see   | http://e/ö ü        | which is not an IRI",
                "mood  | ''                  | which is not in the list",
                "who   | ''                  | which the graph does not know"
            })
    void valueAtTheEdgeOfItsTypeIsRefused(String parameter, String value, String message) {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> dogs.names(Map.of(parameter, List.of(value))));
        assertEquals(ErrorCode.BAD_PARAMETER, failure.code());
        assertTrue(failure.getMessage().contains("'" + value + "', " + message), failure.getMessage());
    }

    @ParameterizedTest(name = "{0}={1} gives {2}")
    @CsvSource({"least, +4, Fido", "least, -1, Rex Fido", "least, 003, Rex Fido", "word, 𝒳, ''", "word, '', Rex Fido"})
    void oddValueIsTakenAsItIs(String parameter, String value, String names) {
        assertEquals(names, String.join(" ", dogs.names(Map.of(parameter, List.of(value)))));
    }

    @Test
    void valueMayBeGivenTwice() {
        assertEquals(List.of("Rex"), dogs.names(Map.of("who", List.of("rex", "id:rex"))));
    }
}
