package org.w3id.chokepoint.server.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.expression.Courtesy;

class WorkPoolTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final WorkPool pool = new WorkPool(TIMEOUT);

    private <T> T run(Callable<T> work) throws Exception {
        return pool.run(UUID.randomUUID(), work, CompletableFuture::new);
    }

    /** Works until it is told that it may end, or to stop; asks as often as a query does. */
    private static String spin(CountDownLatch begun, AtomicBoolean end) {
        begun.countDown();
        while (!end.get()) {
            Courtesy.giveWay();
            if (Thread.currentThread().isInterrupted()) {
                throw Refusal.busy("was stopped");
            }
        }
        return "done";
    }

    @Test
    void resultIsPassedOn() throws Exception {
        assertEquals(7, run(() -> 7));
    }

    @Test
    void workIsDoneByTheThreadThatAsks() throws Exception {
        assertEquals(Thread.currentThread(), run(Thread::currentThread));
    }

    @Test
    void workOfAVirtualThreadIsDoneByOneOfTheMachine() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread worker = clients.submit(() -> run(Thread::currentThread)).get();
            assertFalse(worker.isVirtual());
        }
    }

    @Test
    void interruptOfWorkThatWasStoppedMeetsNoOther() throws Exception {
        workWhoseClientLeftIsStopped();
        assertFalse(run(() -> Thread.currentThread().isInterrupted()));
    }

    @Test
    @Timeout(60)
    void failureToLookAtOneLeavesTheOthersWithTheirLimits() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = clients.submit(() -> pool.run(UUID.randomUUID(), () -> spin(begun, end), () -> {
                asked.countDown();
                throw new IllegalStateException("on purpose");
            }));
            asked.await();
            workWhoseClientLeftIsStopped();
            end.set(true);
            assertEquals("done", first.get());
        }
    }

    @Test
    void failureIsPassedOn() {
        assertThrows(
                IllegalStateException.class,
                () -> run(() -> {
                    throw new IllegalStateException();
                }));
        assertTrue(pool.untilQuiet(HOUR).compareTo(HOUR) < 0);
    }

    @Test
    void memoryThatRanOutIsARefusal() {
        ChokepointException failure = assertThrows(
                ChokepointException.class,
                () -> run(() -> {
                    throw new OutOfMemoryError();
                }));
        assertEquals(ErrorCode.BUSY, failure.code());
    }

    @Test
    void floodOfLongWorkLeavesRoomForShortWork() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        List<Future<String>> flood = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(8);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 8; client++) {
                flood.add(clients.submit(() -> run(() -> spin(begun, end))));
            }
            begun.await();
            for (int question = 0; question < 20; question++) {
                assertEquals("short", run(() -> "short"));
            }
            end.set(true);
            for (Future<String> each : flood) {
                assertEquals("done", each.get());
            }
        }
    }

    @Test
    void workWhoseClientLeftIsStopped() {
        CompletableFuture<Void> departure = new CompletableFuture<>();
        AtomicBoolean never = new AtomicBoolean();
        assertThrows(
                DepartedException.class,
                () -> pool.run(
                        UUID.randomUUID(),
                        () -> {
                            departure.complete(null);
                            return spin(new CountDownLatch(1), never);
                        },
                        () -> departure));
    }

    @Test
    void poolIsNotQuietWhileSomebodyWaitsForWork() throws Exception {
        assertEquals(HOUR, run(() -> pool.untilQuiet(HOUR)));
    }

    @Test
    void poolIsQuietSomeTimeAfterTheLastWork() throws Exception {
        run(() -> 1);
        Duration rest = pool.untilQuiet(HOUR);
        assertTrue(rest.isPositive() && rest.compareTo(HOUR) < 0, rest.toString());
        assertEquals(Duration.ZERO, pool.untilQuiet(Duration.ZERO));
    }

    @Test
    void endingPoolRefuses() {
        pool.end(Duration.ofSeconds(1));
        ChokepointException failure = assertThrows(ChokepointException.class, () -> run(() -> 7));
        assertTrue(failure.getMessage().contains("the server is shutting down"), failure.getMessage());
    }

    /** Longer than the pool takes for short, so that it has to go on among the long ones. */
    private String endThenWork(Duration grace) {
        pool.end(grace);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + Duration.ofMillis(500).toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            if (Thread.currentThread().isInterrupted()) {
                throw Refusal.busy("was stopped");
            }
        }
        return "done";
    }

    @Test
    void workThatHadJustBegunHasTimeToEnd() throws Exception {
        assertEquals("done", run(() -> endThenWork(TIMEOUT)));
    }

    @Test
    void workThatHadJustBegunIsRefusedWhenTheTimeIsOver() {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> run(() -> endThenWork(Duration.ZERO)));
        assertTrue(failure.getMessage().contains("the server is shutting down"), failure.getMessage());
    }
}
