package org.w3id.chokepoint.server.pool;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.event.FlightRecord;

/**
 * Where requests are worked on, apart from the threads that read and write them.
 *
 * <p>All work starts in a lane of a place for each processor. What is not done after a moment goes on in another lane,
 * where it rests most of the time that short work is there; if that is full, it is stopped, and begun again when a place
 * is free. What took long the last time waits there from the start. So a flood of long work leaves room for short work.
 *
 * <p>Jetty's QoSHandler decides on a request before it is worked on, when nobody knows yet whether it takes long.
 */
public final class WorkPool {
    private static final Duration LONGEST_SHORT = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MAX_PATIENCE = Duration.ofSeconds(30);
    private static final Duration LIMIT_OF_WRITING = Duration.ofSeconds(5);
    private static final Duration BEFORE_REFUSAL = Duration.ofSeconds(1);
    private static final String SHUTTING_DOWN = "the server is shutting down";
    private static final int MAX_SHORT_WAITING = 256;
    private static final int MAX_LONG_WAITING = 32;
    private static final int CROWD = 32;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final Lane shortWork = new Lane(processors, MAX_SHORT_WAITING, CROWD);
    private final Lane longWork = new Lane(processors, MAX_LONG_WAITING, MAX_LONG_WAITING);
    private final Reputation reputation = new Reputation();
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
     * @param name the same for work that is the same
     * @throws ChokepointException BUSY; TIME_LIMIT; and whatever the work throws
     * @throws DepartedException if nobody waits any more
     */
    public <T> T run(UUID name, Callable<T> work, Requester requester) throws Exception {
        if (isShuttingDown()) {
            throw Refusal.busy(SHUTTING_DOWN);
        }
        underWay.incrementAndGet();
        // Where requests come at short intervals, threads that read more of them need a processor.
        shortWork.announce();
        try {
            return reputation.isLong(name) ? runLong(name, work, requester) : runShort(name, work, requester);
        } finally {
            lastEnd = System.nanoTime();
            underWay.decrementAndGet();
        }
    }

    private <T> T runShort(UUID name, Callable<T> work, Requester requester) throws Exception {
        if (!shortWork.enter(PATIENCE, requester)) {
            throw refusal("too many requests wait", requester);
        }
        Attempt<T> attempt = new Attempt<>(work, shortWork, shortWork);
        threads.execute(attempt);
        if (isShort(attempt)) {
            return attempt.result();
        }
        if (longWork.tryEnter() || isShuttingDown() && longWork.pushIn()) {
            attempt.moveTo(longWork);
            return finish(name, attempt, requester);
        }
        stop(attempt);
        return runLong(name, work, requester);
    }

    /** What does not stop at once, such as the layout of a diagram, must not keep short work out. */
    private void stop(Attempt<?> attempt) throws InterruptedException {
        attempt.stop();
        if (!attempt.isDone(LOOK) && longWork.pushIn()) {
            attempt.moveTo(longWork);
        }
    }

    private static boolean isShort(Attempt<?> attempt) throws InterruptedException {
        long latest = System.nanoTime() + LONGEST_SHORT.toNanos();
        while (!attempt.isDone(LOOK)) {
            if (attempt.processorTime().compareTo(Reputation.SHORT) > 0 || System.nanoTime() - latest > 0) {
                return false;
            }
        }
        return true;
    }

    private <T> T runLong(UUID name, Callable<T> work, Requester requester) throws Exception {
        Duration patience = limit.compareTo(MAX_PATIENCE) < 0 ? limit.multipliedBy(2) : MAX_PATIENCE;
        if (!longWork.enter(patience, requester)) {
            pauseBeforeRefusal(requester);
            throw refusal("too many long requests wait", requester);
        }
        Attempt<T> attempt = new Attempt<>(work, longWork, shortWork);
        threads.execute(attempt);
        return finish(name, attempt, requester);
    }

    /** Whoever asks again at once is not heard at once: a client that does nothing else would cost much. */
    private void pauseBeforeRefusal(Requester requester) throws InterruptedException {
        if (!isShuttingDown()) {
            CountDownLatch left = new CountDownLatch(1);
            requester.departure().thenRun(left::countDown);
            left.await(BEFORE_REFUSAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private <T> T finish(UUID name, Attempt<T> attempt, Requester requester) throws Exception {
        try {
            return await(name, attempt, requester);
        } finally {
            memory.used();
        }
    }

    private <T> T await(UUID name, Attempt<T> attempt, Requester requester) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!attempt.isDone(LOOK)) {
            reputation.takes(name, attempt.processorTime());
            if (System.nanoTime() - deadline > 0) {
                attempt.stop();
                FlightRecord.timeLimit("request");
                throw new ChokepointException(
                        ErrorCode.TIME_LIMIT, "request", "took longer than it may", "ask for less");
            }
            String reason = reasonToStop();
            if (!reason.isEmpty() || requester.hasLeft()) {
                attempt.stop();
                throw refusal(reason, requester);
            }
        }
        reputation.took(name, attempt.processorTime());
        return attempt.result();
    }

    /** Requests that have a place; those that were told to stop a moment ago may be among them. */
    public int running() {
        return Math.max(0, underWay.get() - waiting());
    }

    /** Requests that wait for a place. */
    public int waiting() {
        return shortWork.waiting() + longWork.waiting();
    }

    public boolean isCrowded() {
        return underWay.get() > CROWD;
    }

    /** How long to wait, at least, until no request has been worked on for some time; zero if that is so now. */
    public Duration untilQuiet(Duration time) {
        Duration rest = time.minusNanos(System.nanoTime() - lastEnd);
        return underWay.get() > 0 ? time : rest.isNegative() ? Duration.ZERO : rest;
    }

    private String reasonToStop() {
        if (memory.isShort()) {
            return "memory runs short";
        }
        return isShuttingDown() && System.nanoTime() - end > 0 ? SHUTTING_DOWN : "";
    }

    private RuntimeException refusal(String why, Requester requester) {
        return requester.hasLeft() ? new DepartedException() : Refusal.busy(isShuttingDown() ? SHUTTING_DOWN : why);
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
