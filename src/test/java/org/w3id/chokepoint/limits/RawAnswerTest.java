package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawAnswerTest {

    /** An id of many digits was taken for a number that must not be there. */
    @Test
    void requestIdIsNoPartOfWhatIsSearched() {
        byte[] body = "no 12345678 but dd15ac0589859367".getBytes(StandardCharsets.UTF_8);
        RawAnswer answer = new RawAnswer(
                413,
                List.of("X-Request-Id: dd15ac0589859367", "ETag: W/\"0.1.0-12345678ac058985\""),
                body,
                RawAnswer.End.WHOLE);
        assertEquals("no 12345678 but ", answer.withoutIds(answer.text()));
        assertEquals("X-Request-Id: ", answer.withoutIds(answer.headers().get(0)));
        assertEquals("ETag: ", answer.withoutIds(answer.headers().get(1)));
    }
}
