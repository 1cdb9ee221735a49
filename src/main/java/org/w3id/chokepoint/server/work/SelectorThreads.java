package org.w3id.chokepoint.server.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.TryExecutor;
import org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a selector of Jetty a second thread only when its first has worked on one request for some time, or has to wait.
 *
 * <p>Jetty has each thread wake another, to read on while it answers what it has read; to wake one costs as much as a short
 * answer. Here the other is promised at once, and comes when the first is found at the same request twice. It comes too when
 * the first has nothing to do, and goes again.
 */
public final class SelectorThreads extends AbstractLifeCycle implements TryExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(SelectorThreads.class);

    private final Executor threads;
    private final Duration betweenLooks;
    private final Map<AdaptiveExecutionStrategy, Promise> promises = new ConcurrentHashMap<>();
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("selector-watch").unstarted(this::watch);

    /** A second thread for a selector; though several may be started for one promise, one keeps it. */
    private final class Promise implements Runnable {
        private final AdaptiveExecutionStrategy selector;
        private long begun;
        private volatile boolean started;

        private Promise(AdaptiveExecutionStrategy selector) {
            this.selector = selector;
            this.begun = selector.getEPCTasksConsumed();
        }

        @Override
        public void run() {
            if (promises.remove(selector, this)) {
                selector.run();
            }
        }

        /** @return whether the first thread is at the same request as at the last look, if at any */
        private boolean isDue() {
            long before = begun;
            begun = selector.getEPCTasksConsumed();
            return begun == before;
        }

        private void start() {
            if (!started) {
                started = true;
                try {
                    threads.execute(this);
                } catch (RejectedExecutionException e) {
                    LOG.debug("the server stops", e);
                } catch (Error e) {
                    // Tried again at the next look: without a second thread, nobody would read on.
                    started = false;
                }
            }
        }
    }

    /**
     * @param threads where second threads come from
     * @param betweenLooks for how long, at least, the first thread is left alone
     */
    public SelectorThreads(Executor threads, Duration betweenLooks) {
        this.threads = threads;
        this.betweenLooks = betweenLooks;
    }

    @Override
    protected void doStart() {
        watcher.start();
    }

    @Override
    protected void doStop() {
        watcher.interrupt();
        promises.clear();
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public boolean tryExecute(Runnable task) {
        if (!isRunning() || !(task instanceof AdaptiveExecutionStrategy selector)) {
            return false;
        }
        promises.put(selector, new Promise(selector));
        LockSupport.unpark(watcher);
        return true;
    }

    /** Has what was promised come now: a request is about to wait. */
    void keepPromises() {
        promises.values().forEach(Promise::start);
    }

    private void watch() {
        while (isRunning()) {
            if (promises.isEmpty()) {
                LockSupport.park(this);
            } else if (pause()) {
                look();
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(betweenLooks);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** A failure must not end the looks that follow: selectors would be left alone for good. */
    private void look() {
        try {
            promises.values().stream().filter(Promise::isDue).forEach(Promise::start);
        } catch (Error | RuntimeException e) {
            LOG.warn("a look at the threads that read requests failed; the next follows", e);
        }
    }
}
