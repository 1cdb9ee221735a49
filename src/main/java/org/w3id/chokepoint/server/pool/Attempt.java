package org.w3id.chokepoint.server.pool;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.w3id.chokepoint.query.expression.Courtesy;

/**
 * One try to do some work, on the thread that calls it; its place in a lane is free when that thread has left the work.
 *
 * @param <T> what the work makes
 */
final class Attempt<T> {
    private static final Duration RUN = Duration.ofMillis(5);
    private static final Duration REST = Duration.ofMillis(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final UUID name;
    private final Callable<T> work;
    private final Requester requester;
    private final Lane first;
    private volatile Lane lane;
    private volatile Thread worker;
    private long begin = System.nanoTime();
    private long processorBegin;
    private Duration processorTime = Duration.ZERO;
    private long resumed;
    private RuntimeException reasonToStop;

    /**
     * @param name the same for work that is the same
     * @param lane where a place has been taken for it
     * @param first what goes before it once it is in another lane
     */
    Attempt(UUID name, Callable<T> work, Requester requester, Lane lane, Lane first) {
        this.name = name;
        this.work = work;
        this.requester = requester;
        this.lane = lane;
        this.first = first;
    }

    /** @throws Exception what the work throws, or why it was told to stop */
    T call() throws Exception {
        T result = null;
        Exception failure = null;
        start();
        try {
            result = Courtesy.during(work, this::giveWay);
        } catch (OutOfMemoryError e) {
            failure = Refusal.busy("memory ran out");
        } catch (Exception e) {
            failure = e;
        } finally {
            finish();
        }
        // What was told to stop has made nothing whole, whatever it says of its end.
        failure = reasonToStop == null ? failure : reasonToStop;
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    private synchronized void start() {
        processorBegin = THREADS.getCurrentThreadCpuTime();
        worker = Thread.currentThread();
    }

    private synchronized void finish() {
        if (lane != first) {
            processorTime = processorTime();
        }
        worker = null;
        lane.leave();
        // An interrupt that came too late must not meet the next work of this thread.
        Thread.interrupted();
    }

    /** Long work rests most of the time that short work is there. */
    private void giveWay() throws InterruptedException {
        if (lane != first && System.nanoTime() - resumed > RUN.toNanos()) {
            first.giveWay(REST);
            resumed = System.nanoTime();
        }
    }

    /** Has somebody look at it, who may move it or tell it to stop, unless it has not begun or has come to its end. */
    synchronized void show(Consumer<Attempt<?>> supervisor) {
        if (worker != null) {
            supervisor.accept(this);
        }
    }

    UUID name() {
        return name;
    }

    Requester requester() {
        return requester;
    }

    boolean isIn(Lane other) {
        return lane == other;
    }

    /** Since it came into the lane where it is. */
    Duration time() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Time of a processor that it has taken so far; of short work that has come to its end nobody asks. */
    synchronized Duration processorTime() {
        return worker == null
                ? processorTime
                : Duration.ofNanos(THREADS.getThreadCpuTime(worker.threadId()) - processorBegin);
    }

    /** Goes on in a lane where a place has been taken for it; while it is shown. */
    void moveTo(Lane other) {
        lane.leave();
        lane = other;
        begin = System.nanoTime();
    }

    boolean isStopped() {
        return reasonToStop != null;
    }

    /** Tells it to stop, and does not wait until it does; while it is shown. */
    void stop(RuntimeException reason) {
        reasonToStop = reason;
        worker.interrupt();
    }
}
