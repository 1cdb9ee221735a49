package org.w3id.chokepoint.server.pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A number of places, and the requests that wait for one.
 *
 * <p>The longest waiting comes first. Under a flood it has mostly left already: so a lane may let in the latest first
 * while a crowd waits, and turns the longest waiting away when too many wait.
 */
final class Lane {
    private static final Duration RECENTLY = Duration.ofMillis(5);

    private final int places;
    private final int maxWaiting;
    private final int crowd;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int free;
    private boolean closed;
    private volatile long lastSign = System.nanoTime() - RECENTLY.toNanos();

    /** One request that waits. */
    private static final class Waiter {
        private final CountDownLatch called = new CountDownLatch(1);
        private boolean admitted;

        private void await(Duration patience, Requester requester) throws InterruptedException {
            requester.departure().thenRun(called::countDown);
            called.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** @param crowd how many may wait before the latest comes first; with maxWaiting, it never does */
    Lane(int places, int maxWaiting, int crowd) {
        this.places = places;
        this.free = places;
        this.maxWaiting = maxWaiting;
        this.crowd = crowd;
    }

    /** Takes a place if there is one and nobody waits for it. */
    synchronized boolean tryEnter() {
        if (closed || free <= 0 || !waiting.isEmpty()) {
            return false;
        }
        free--;
        return true;
    }

    /** Takes a place though there may be none, for work that cannot be stopped; only so many may. */
    synchronized boolean pushIn() {
        if (free <= -places) {
            return false;
        }
        free--;
        return true;
    }

    /** Waits for a place; false if there was none in time, others came before, nobody waits any more, or it is closed. */
    boolean enter(Duration patience, Requester requester) throws InterruptedException {
        Waiter waiter = new Waiter();
        synchronized (this) {
            if (tryEnter()) {
                return true;
            }
            if (closed || waiting.size() == maxWaiting && !makeRoom()) {
                return false;
            }
            waiting.addLast(waiter);
        }
        waiter.await(patience, requester);
        return isAdmitted(waiter, requester);
    }

    private synchronized boolean isAdmitted(Waiter waiter, Requester requester) {
        waiting.remove(waiter);
        if (waiter.admitted && requester.hasLeft()) {
            leave();
            return false;
        }
        return waiter.admitted;
    }

    private boolean makeRoom() {
        boolean isCrowded = isCrowded();
        if (isCrowded) {
            waiting.removeFirst().called.countDown();
        }
        return isCrowded;
    }

    private boolean isCrowded() {
        return waiting.size() > crowd;
    }

    /** Says that work may be about to come. */
    void announce() {
        lastSign = System.nanoTime();
    }

    /** Lets the work of this lane go first: waits until there is none, but no longer than this. */
    synchronized void giveWay(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long rest = longest.toMillis(); rest > 0 && isWanted(); rest = (end - System.nanoTime()) / 1_000_000) {
            wait(rest);
        }
    }

    private boolean isWanted() {
        return free < places || System.nanoTime() - lastSign < RECENTLY.toNanos();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Sends away all that wait; nobody enters any more, but work that is under way may still push in. */
    synchronized void close() {
        waiting.forEach(waiter -> waiter.called.countDown());
        waiting.clear();
        closed = true;
    }

    synchronized void leave() {
        if (free < 0 || waiting.isEmpty()) {
            free++;
            if (free == places) {
                notifyAll();
            }
        } else {
            Waiter next = isCrowded() ? waiting.removeLast() : waiting.removeFirst();
            next.admitted = true;
            next.called.countDown();
        }
    }
}
