package org.w3id.chokepoint.server.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A number of places, and the requests that wait for one.
 *
 * <p>Under a flood, whoever waits longest has mostly left already. So one lane lets in the latest first, and turns the
 * longest waiting away when too many wait.
 */
final class Lane {
    private final int maxWaiting;
    private final boolean latestFirst;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int free;

    /** One request that waits. */
    private static final class Waiter {
        private final CountDownLatch called = new CountDownLatch(1);
        private boolean admitted;
    }

    Lane(int places, int maxWaiting, boolean latestFirst) {
        this.free = places;
        this.maxWaiting = maxWaiting;
        this.latestFirst = latestFirst;
    }

    /** Takes a place if there is one and nobody waits for it. */
    synchronized boolean tryEnter() {
        if (free == 0 || !waiting.isEmpty()) {
            return false;
        }
        free--;
        return true;
    }

    /** Waits for a place; false if there was none in time, or others came before. */
    boolean enter(Duration patience) throws InterruptedException {
        Waiter waiter = new Waiter();
        synchronized (this) {
            if (tryEnter()) {
                return true;
            }
            if (waiting.size() == maxWaiting && !makeRoom()) {
                return false;
            }
            waiting.addLast(waiter);
        }
        boolean called = waiter.called.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            if (!called) {
                waiting.remove(waiter);
            }
            return waiter.admitted;
        }
    }

    private boolean makeRoom() {
        if (latestFirst) {
            waiting.removeFirst().called.countDown();
        }
        return latestFirst;
    }

    /** Sends away all that wait; the lane is used no more. */
    synchronized void close() {
        waiting.forEach(waiter -> waiter.called.countDown());
        waiting.clear();
        free = 0;
    }

    synchronized void leave() {
        if (waiting.isEmpty()) {
            free++;
        } else {
            Waiter next = latestFirst ? waiting.removeLast() : waiting.removeFirst();
            next.admitted = true;
            next.called.countDown();
        }
    }
}
