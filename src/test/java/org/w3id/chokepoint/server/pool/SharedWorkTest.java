package org.w3id.chokepoint.server.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** Work that outlives those who wait for it. */
class SharedWorkTest {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void itGoesOnWhenWhoeverWaitsIsStopped() {
        CountDownLatch asked = new CountDownLatch(1);
        SharedWork<String> work = new SharedWork<>("a word", () -> slowly(asked), ended::incrementAndGet);
        Thread.currentThread().interrupt();
        ChokepointException e = assertThrows(ChokepointException.class, work::get);
        assertEquals(ErrorCode.BUSY, e.code());
        assertEquals(true, Thread.interrupted());
        asked.countDown();
        assertEquals("made", work.get());
        assertEquals("made", work.get());
        assertEquals(1, begun.get());
        assertEquals(1, ended.get());
    }

    private String slowly(CountDownLatch asked) {
        begun.incrementAndGet();
        try {
            asked.await();
        } catch (InterruptedException e) {
            throw new AssertionError("the work was stopped", e);
        }
        return "made";
    }

    @Test
    void afterAFailureItBeginsAnew() {
        SharedWork<Integer> work = new SharedWork<>("a number", this::secondTime, () -> {});
        assertThrows(IllegalStateException.class, work::get);
        assertEquals(2, work.get());
    }

    private int secondTime() {
        if (begun.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
        }
        return begun.get();
    }
}
