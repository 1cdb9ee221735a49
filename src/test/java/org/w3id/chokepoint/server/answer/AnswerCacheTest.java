package org.w3id.chokepoint.server.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private static final int BYTES = 1 << 20;
    private static final int LARGEST = BYTES / 16;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final AnswerCache cache = new AnswerCache(BYTES);

    @Test
    void staysWithinItsBytesAndKeepsWhatCameLast() throws IOException {
        for (int i = 0; i < 100; i++) {
            cache.put(key("/" + i, DAY), answer(LARGEST / 2));
            assertTrue(cache.bytes() <= BYTES, () -> cache.bytes() + " bytes");
        }
        assertTrue(cache.bytes() > BYTES / 2, () -> cache.bytes() + " bytes");
    }

    @Test
    void aLargeAnswerDoesNotDriveOutTheOthers() throws IOException {
        cache.put(key("/small", DAY), answer(10));
        cache.put(key("/large", DAY), answer(LARGEST));
        assertTrue(cache.get(key("/large", DAY)).isEmpty());
        assertTrue(cache.get(key("/small", DAY)).isPresent());
    }

    @Test
    void ofNoBytesKeepsNothing() throws IOException {
        AnswerCache none = new AnswerCache(0);
        none.put(key("/", DAY), answer(0));
        assertTrue(none.get(key("/", DAY)).isEmpty());
    }

    /** A date that is not given may be today, so the next day has other answers. */
    @Test
    void anAnswerHoldsForItsDay() throws IOException {
        cache.put(key("/", DAY), answer(1));
        assertTrue(cache.get(key("/", DAY)).isPresent());
        assertTrue(cache.get(key("/", DAY.plusDays(1))).isEmpty());
    }

    @Test
    void errorsAndWhatItsServiceForbidsAreNotKept() throws IOException {
        WholeAnswer answer = answer(1);
        cache.put(key("/error", DAY), new WholeAnswer(404, Optional.empty(), List.of(), answer.body()));
        WholeAnswer.Header header = new WholeAnswer.Header("cache-control", "no-store", false);
        cache.put(key("/now", DAY), new WholeAnswer(200, Optional.empty(), List.of(header), answer.body()));
        assertEquals(0, cache.bytes());
    }

    private static AnswerKey key(String address, LocalDate day) {
        return new AnswerKey("release", false, address, Map.of(), "", false, "", day);
    }

    private static WholeAnswer answer(int bytes) throws IOException {
        UnsynchronizedByteArrayOutputStream body =
                UnsynchronizedByteArrayOutputStream.builder().get();
        body.write(new byte[bytes]);
        return new WholeAnswer(200, Optional.of("text/plain"), List.of(), body);
    }
}
