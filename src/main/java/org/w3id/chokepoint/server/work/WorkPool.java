package org.w3id.chokepoint.server.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Where requests are worked on, apart from the threads that read and write them.
 *
 * <p>All work starts in a lane of many places. What is not done after a moment goes on in a lane of few; if that is full
 * it is stopped, and begun again when a place there is free. So a flood of long work leaves room for short work.
 *
 * <p>Jetty's QoSHandler decides on a request before it is worked on, when nobody knows yet whether it takes long.
 */
public final class WorkPool {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MAX_PATIENCE = Duration.ofSeconds(30);
    private static final Duration LIMIT_OF_WRITING = Duration.ofSeconds(5);
    private static final String SHUTTING_DOWN = "the server is shutting down";
    private static final int MAX_SHORT_WAITING = 256;
    private static final int MAX_LONG_WAITING = 32;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final Lane shortWork = new Lane(2 * processors, MAX_SHORT_WAITING, true);
    private final Lane longWork = new Lane(processors, MAX_LONG_WAITING, false);
    private final MemoryWatch memory = new MemoryWatch();
    private final Duration limit;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long lastEnd = System.nanoTime();
    private volatile long end = Long.MAX_VALUE;

    /** @param queryTimeout longest time that a query may take */
    public WorkPool(Duration queryTimeout) {
        this.limit = queryTimeout.plus(LIMIT_OF_WRITING);
    }

    /**
     * Does some work and waits for it. It may be begun twice, and must then give the same.
     *
     * @param gone whether nobody waits for the result any more
     * @throws ChokepointException BUSY; TIME_LIMIT; and whatever the work throws
     */
    public <T> T run(Callable<T> work, BooleanSupplier gone) throws Exception {
        underWay.incrementAndGet();
        try {
            return begin(work, gone);
        } finally {
            lastEnd = System.nanoTime();
            underWay.decrementAndGet();
        }
    }

    private <T> T begin(Callable<T> work, BooleanSupplier gone) throws Exception {
        if (isShuttingDown() || !shortWork.enter(PATIENCE)) {
            throw refusal("too many requests wait");
        }
        Attempt<T> first = new Attempt<>(work, shortWork);
        threads.execute(first);
        if (first.isDone(SHORT)) {
            return first.result();
        }
        if (longWork.tryEnter()) {
            first.moveTo(longWork);
            return finish(first, gone);
        }
        first.stop();
        return again(work, gone);
    }

    private <T> T again(Callable<T> work, BooleanSupplier gone) throws Exception {
        Duration patience = limit.compareTo(MAX_PATIENCE) < 0 ? limit.multipliedBy(2) : MAX_PATIENCE;
        if (!longWork.enter(patience)) {
            throw refusal("too many long requests wait");
        }
        Attempt<T> second = new Attempt<>(work, longWork);
        threads.execute(second);
        return finish(second, gone);
    }

    private <T> T finish(Attempt<T> attempt, BooleanSupplier gone) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!attempt.isDone(SHORT)) {
            if (System.nanoTime() - deadline > 0) {
                attempt.stop();
                throw new ChokepointException(
                        ErrorCode.TIME_LIMIT, "request", "took longer than it may", "ask for less");
            }
            String reason = reasonToStop(gone);
            if (!reason.isEmpty()) {
                attempt.stop();
                throw Refusal.busy(reason);
            }
        }
        memory.used();
        return attempt.result();
    }

    /** How long to wait, at least, until no request has been worked on for some time; zero if that is so now. */
    public Duration untilQuiet(Duration time) {
        Duration rest = time.minusNanos(System.nanoTime() - lastEnd);
        return underWay.get() > 0 ? time : rest.isNegative() ? Duration.ZERO : rest;
    }

    private String reasonToStop(BooleanSupplier gone) {
        if (gone.getAsBoolean()) {
            return "the client has left";
        }
        if (memory.isShort()) {
            return "memory runs short";
        }
        return isShuttingDown() && System.nanoTime() - end > 0 ? SHUTTING_DOWN : "";
    }

    private ChokepointException refusal(String why) {
        return Refusal.busy(isShuttingDown() ? SHUTTING_DOWN : why);
    }

    private boolean isShuttingDown() {
        return end != Long.MAX_VALUE;
    }

    /** Takes no more work; what is under way has some time to end. */
    public void end(Duration grace) {
        end = System.nanoTime() + grace.toNanos();
        shortWork.close();
        longWork.close();
    }
}
