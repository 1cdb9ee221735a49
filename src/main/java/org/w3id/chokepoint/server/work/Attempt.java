package org.w3id.chokepoint.server.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One try to do some work, on a thread of its own; its place in a lane is free only when the thread is. */
final class Attempt<T> implements Runnable {
    private final Callable<T> work;
    private final CountDownLatch done = new CountDownLatch(1);
    private Lane lane;
    private Thread worker;
    private boolean stopped;
    private T result;
    private Throwable failure;

    Attempt(Callable<T> work, Lane lane) {
        this.work = work;
        this.lane = lane;
    }

    @Override
    public void run() {
        if (begin()) {
            try {
                result = work.call();
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
        return !stopped;
    }

    private synchronized void finish() {
        worker = null;
        // An interrupt that came too late must not meet the next work of this thread.
        Thread.interrupted();
        lane.leave();
        lane = null;
        done.countDown();
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
