package org.w3id.chokepoint.server.pool;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.chokepoint.error.ChokepointException;

/**
 * Which requests are worked on when.
 *
 * <p>All work starts in a lane of two places for each processor: with one, threads that take turns would wait for each other
 * each time. What is not done after a moment goes on in another lane, where it rests most of the time that short work is
 * there; if that is full, it is stopped, and begun again when a place is free. What took long the last time waits there from
 * the start. So a flood of long work leaves room for short work.
 *
 * <p>Jetty's QoSHandler decides on a request before it is worked on, when nobody knows yet whether it takes long.
 */
public final class WorkPool {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MAX_PATIENCE = Duration.ofSeconds(30);
    private static final Duration LIMIT_OF_WRITING = Duration.ofSeconds(5);
    private static final Duration BEFORE_REFUSAL = Duration.ofSeconds(1);
    private static final int MAX_SHORT_WAITING = 256;
    private static final int MAX_LONG_WAITING = 32;
    private static final int CROWD = 32;
    private static final int TURNS = 2;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final Lane shortWork = new Lane(TURNS * processors, MAX_SHORT_WAITING, CROWD);
    private final Lane longWork = new Lane(processors, MAX_LONG_WAITING, MAX_LONG_WAITING);
    private final Reputation reputation = new Reputation();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Supervisor supervisor;
    private final Duration patience;
    private volatile long lastEnd = System.nanoTime();

    /** @param queryTimeout longest time that a query may take */
    public WorkPool(Duration queryTimeout) {
        Duration limit = queryTimeout.plus(LIMIT_OF_WRITING);
        this.patience = limit.compareTo(MAX_PATIENCE) < 0 ? limit.multipliedBy(2) : MAX_PATIENCE;
        this.supervisor = new Supervisor(shortWork, longWork, reputation, limit);
    }

    /**
     * Does some work, on this thread unless it is a virtual one, which would take a processor from those that read requests.
     * It may be begun twice, and must then give the same.
     *
     * @param name the same for work that is the same
     * @throws ChokepointException BUSY; TIME_LIMIT; and whatever the work throws
     * @throws DepartedException if nobody waits any more
     */
    public <T> T run(UUID name, Callable<T> work, Requester requester) throws Exception {
        if (supervisor.isShuttingDown()) {
            throw supervisor.refusal("");
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
        try {
            return perform(new Attempt<>(name, work, requester, shortWork, shortWork));
        } catch (TakesLongException e) {
            return runLong(name, work, requester);
        }
    }

    private <T> T runLong(UUID name, Callable<T> work, Requester requester) throws Exception {
        if (!longWork.enter(patience, requester)) {
            pauseBeforeRefusal(requester);
            throw refusal("too many long requests wait", requester);
        }
        return perform(new Attempt<>(name, work, requester, longWork, shortWork));
    }

    private <T> T perform(Attempt<T> attempt) throws Exception {
        if (!Thread.currentThread().isVirtual()) {
            return supervisor.during(attempt);
        }
        try {
            return threads.submit(() -> supervisor.during(attempt)).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw e;
            }
        }
    }

    /** Whoever asks again at once is not heard at once: a client that does nothing else would cost much. */
    private void pauseBeforeRefusal(Requester requester) throws InterruptedException {
        if (!supervisor.isShuttingDown()) {
            CountDownLatch left = new CountDownLatch(1);
            requester.departure().thenRun(left::countDown);
            left.await(BEFORE_REFUSAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private RuntimeException refusal(String why, Requester requester) {
        return requester.hasLeft() ? new DepartedException() : supervisor.refusal(why);
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

    /** Takes no more work; what is under way has some time to end. */
    public void end(Duration grace) {
        supervisor.end(grace);
        shortWork.close();
        longWork.close();
    }
}
