package org.w3id.chokepoint.server.pool;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.event.FlightRecord;

/**
 * Looks at all work that is under way, from a thread of its own: what takes long leaves the lane of the short, and what may
 * not go on is told to stop.
 */
final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LONGEST_SHORT = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(25);
    private static final String SHUTTING_DOWN = "the server is shutting down";

    private final Set<Attempt<?>> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());
    private final MemoryWatch memory = new MemoryWatch();
    private final Lane shortWork;
    private final Lane longWork;
    private final Reputation reputation;
    private final Duration limit;
    private volatile long end = Long.MAX_VALUE;

    /** @param limit longest time that long work may take */
    Supervisor(Lane shortWork, Lane longWork, Reputation reputation, Duration limit) {
        this.shortWork = shortWork;
        this.longWork = longWork;
        this.reputation = reputation;
        this.limit = limit;
        thread.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does the work of an attempt on this thread. */
    <T> T during(Attempt<T> attempt) throws Exception {
        underWay.add(attempt);
        try {
            return attempt.call();
        } finally {
            underWay.remove(attempt);
            if (!attempt.isIn(shortWork)) {
                remember(attempt);
            }
        }
    }

    private void remember(Attempt<?> attempt) {
        memory.used();
        if (!attempt.isStopped()) {
            reputation.took(attempt.name(), attempt.processorTime());
        }
    }

    /** A failure must not end the looks that follow: all work would be without limits from then on. */
    private void look() {
        try {
            underWay.forEach(this::lookSafely);
        } catch (Error e) {
            LOG.warn("the look at running requests failed; the next follows", e);
        }
    }

    private void lookSafely(Attempt<?> attempt) {
        try {
            if (attempt.time().compareTo(LOOK) > 0) {
                attempt.show(this::look);
            }
        } catch (RuntimeException e) {
            LOG.warn("a look at a running request failed; the next follows", e);
        }
    }

    private void look(Attempt<?> attempt) {
        if (attempt.isStopped()) {
            leaveShortWork(attempt, true);
        } else if (attempt.isIn(longWork)) {
            reputation.takes(attempt.name(), attempt.processorTime());
            reasonToStop(attempt).ifPresent(attempt::stop);
        } else if (takesLong(attempt) && !leaveShortWork(attempt, isShuttingDown())) {
            attempt.stop(new TakesLongException());
        }
    }

    private static boolean takesLong(Attempt<?> attempt) {
        return attempt.time().compareTo(LONGEST_SHORT) > 0
                || attempt.processorTime().compareTo(Reputation.SHORT) > 0;
    }

    /** What does not stop at once, such as the layout of a diagram, must not keep short work out. */
    private boolean leaveShortWork(Attempt<?> attempt, boolean pushes) {
        boolean leaves = attempt.isIn(shortWork) && (longWork.tryEnter() || pushes && longWork.pushIn());
        if (leaves) {
            attempt.moveTo(longWork);
        }
        return leaves;
    }

    private Optional<RuntimeException> reasonToStop(Attempt<?> attempt) {
        if (attempt.time().compareTo(limit) > 0) {
            FlightRecord.timeLimit("request");
            return Optional.of(new ChokepointException(
                    ErrorCode.TIME_LIMIT, "request", "took longer than it may", "ask for less"));
        }
        if (attempt.requester().hasLeft()) {
            return Optional.of(new DepartedException());
        }
        if (memory.isShort()) {
            return Optional.of(Refusal.busy("memory runs short"));
        }
        return isShuttingDown() && System.nanoTime() - end > 0
                ? Optional.of(Refusal.busy(SHUTTING_DOWN))
                : Optional.empty();
    }

    boolean isShuttingDown() {
        return end != Long.MAX_VALUE;
    }

    RuntimeException refusal(String why) {
        return Refusal.busy(isShuttingDown() ? SHUTTING_DOWN : why);
    }

    /** What is under way has some time to end. */
    void end(Duration grace) {
        end = System.nanoTime() + grace.toNanos();
    }
}
