package org.w3id.chokepoint.server.pool;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.w3id.chokepoint.query.expression.Courtesy;

/** One try to do some work, on a thread of its own; its place in a lane is free only when the thread is. */
final class Attempt<T> implements Runnable {
    private static final Duration RUN = Duration.ofMillis(5);
    private static final Duration REST = Duration.ofMillis(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Callable<T> work;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Lane first;
    private volatile Lane lane;
    private Thread worker;
    private long begin;
    private long end;
    private long resumed;
    private boolean stopped;
    private T result;
    private Throwable failure;

    /**
     * @param lane where a place has been taken for it
     * @param first what goes before it once it is in another lane
     */
    Attempt(Callable<T> work, Lane lane, Lane first) {
        this.work = work;
        this.lane = lane;
        this.first = first;
    }

    @Override
    public void run() {
        if (begin()) {
            try {
                result = Courtesy.during(work, this::giveWay);
            } catch (OutOfMemoryError e) {
                failure = Refusal.busy("memory ran out");
            } catch (Throwable e) {
                failure = e;
            }
        }
        finish();
    }

    private synchronized boolean begin() {
        worker = Thread.currentThread();
        begin = THREADS.getCurrentThreadCpuTime();
        return !stopped;
    }

    private synchronized void finish() {
        end = THREADS.getCurrentThreadCpuTime();
        worker = null;
        // An interrupt that came too late must not meet the next work of this thread.
        Thread.interrupted();
        lane.leave();
        lane = null;
        done.countDown();
    }

    /** Long work rests most of the time that short work is there. */
    private void giveWay() throws InterruptedException {
        if (lane != first && System.nanoTime() - resumed > RUN.toNanos()) {
            first.giveWay(REST);
            resumed = System.nanoTime();
        }
    }

    /** Time of a processor that it took so far. */
    synchronized Duration processorTime() {
        long now = worker == null ? end : THREADS.getThreadCpuTime(worker.threadId());
        return Duration.ofNanos(now - begin);
    }

    /** Goes on in a lane where a place has been taken for it. */
    synchronized void moveTo(Lane other) {
        if (lane == null) {
            other.leave();
        } else {
            lane.leave();
            lane = other;
        }
    }

    /** Tells the worker to stop, and does not wait until it does. */
    synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    boolean isDone(Duration patience) throws InterruptedException {
        return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** After {@link #isDone}. */
    T result() throws Exception {
        switch (failure) {
            case null -> {
                return result;
            }
            case Exception e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(failure);
        }
    }
}
