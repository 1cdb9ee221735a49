package org.w3id.chokepoint.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users read when something fails, and what programs get. */
class ChokepointExceptionTest {
    private static final ChokepointException ONE =
            new ChokepointException(ErrorCode.BAD_PARAMETER, "who", "got 'soon'", "give a date");
    private static final ChokepointException OTHER =
            new ChokepointException(ErrorCode.NOT_FOUND, "where", "is nowhere", "look again");

    @Test
    void messageSaysWhereWhatAndWhatToDo() {
        assertEquals("who: got 'soon' (give a date) [bad-parameter]", ONE.getMessage());
        assertEquals("who: got 'soon'", ONE.detail());
    }

    @Test
    void percentSignsOfTheUserAreNoPlaceholders() {
        ChokepointException failure = new ChokepointException(ErrorCode.BAD_PARAMETER, "%s", "got '100%d'", "no %n");
        assertEquals("%s: got '100%d' (no %n) [bad-parameter]", failure.getMessage());
    }

    @Test
    void severalFailuresHaveALineEachAndTheCodeOfTheFirst() {
        ChokepointException both = ChokepointException.of(List.of(ONE, OTHER));
        assertEquals(
                List.of(ONE.getMessage(), OTHER.getMessage()),
                both.getMessage().lines().toList());
        assertEquals(
                List.of("who: got 'soon'", "where: is nowhere"),
                both.detail().lines().toList());
        assertEquals(ErrorCode.BAD_PARAMETER, both.code());
        assertEquals("give a date", both.remedy());
    }

    @Test
    void oneFailureAloneStaysItself() {
        assertSame(ONE, ChokepointException.of(List.of(ONE)));
    }

    @Test
    void failuresOfFailuresAreAllThere() {
        ChokepointException both = ChokepointException.of(List.of(ONE, OTHER));
        assertEquals(
                List.of(ONE, OTHER, ONE),
                ChokepointException.of(List.of(both, ONE)).parts());
    }

    @Test
    void causeIsKept() {
        Exception cause = new IllegalStateException("disk");
        assertSame(cause, new ChokepointException(ErrorCode.BUSY, "a", "b", "c", cause).getCause());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeIsAWordWithAStatusForShellsAndOneForHttp(ErrorCode code) {
        assertTrue(code.slug().matches("[a-z]+(-[a-z]+)*"), code.slug());
        assertTrue(code.exitStatus() >= 2 && code.exitStatus() <= 6, code + " " + code.exitStatus());
        assertTrue(code.httpStatus() >= 400 && code.httpStatus() <= 503, code + " " + code.httpStatus());
    }

    @Test
    void everyCodeHasItsOwnWord() {
        assertEquals(
                ErrorCode.values().length,
                Stream.of(ErrorCode.values()).map(ErrorCode::slug).distinct().count());
    }
}
