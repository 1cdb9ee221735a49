package org.w3id.chokepoint.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SelectorThreadsTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final QueuedThreadPool pool = new QueuedThreadPool(8);
    private final List<Thread> workers = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws Exception {
        pool.start();
    }

    @AfterEach
    void stop() throws Exception {
        pool.stop();
    }

    /** Works on the tasks as Jetty's selector does on what it has read, from this thread. */
    private AdaptiveExecutionStrategy produce(SelectorThreads threads, Runnable... tasks) throws Exception {
        ConcurrentLinkedQueue<Runnable> left = new ConcurrentLinkedQueue<>(List.of(tasks));
        AdaptiveExecutionStrategy selector = new AdaptiveExecutionStrategy(left::poll, threads);
        selector.start();
        selector.produce();
        return selector;
    }

    private void work() {
        workers.add(Thread.currentThread());
    }

    @Test
    void shortRequestsAreAllAnsweredByTheThreadThatReadsThem() throws Exception {
        AtomicInteger woken = new AtomicInteger();
        SelectorThreads threads = new SelectorThreads(
                task -> {
                    woken.incrementAndGet();
                    pool.execute(task);
                },
                LONG);
        threads.start();
        LifeCycle selector = produce(threads, this::work, this::work, this::work);
        assertEquals(Collections.nCopies(3, Thread.currentThread()), workers);
        assertEquals(0, woken.get());
        selector.stop();
        threads.stop();
    }

    @Test
    void whileOneRequestTakesLongAnotherThreadReadsOn() throws Exception {
        SelectorThreads threads = new SelectorThreads(pool, SHORT);
        threads.start();
        CountDownLatch next = new CountDownLatch(1);
        LifeCycle selector = produce(
                threads,
                () -> {
                    work();
                    await(next);
                },
                () -> {
                    work();
                    next.countDown();
                });
        assertEquals(2, workers.size());
        assertNotSame(workers.get(0), workers.get(1));
        selector.stop();
        threads.stop();
    }

    @Test
    void whileOneRequestWaitsAnotherThreadReadsOnAtOnce() throws Exception {
        SelectorThreads threads = new SelectorThreads(pool, LONG);
        threads.start();
        CountDownLatch next = new CountDownLatch(1);
        LifeCycle selector = produce(
                threads,
                () -> {
                    threads.keepPromises();
                    await(next);
                },
                next::countDown);
        assertEquals(0, next.getCount());
        selector.stop();
        threads.stop();
    }

    /** As when memory has run out; Jetty's pool has taken the task by then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threadThatCannotBeStartedComesLaterAndOnce(boolean taken) throws Exception {
        AtomicInteger tried = new AtomicInteger();
        SelectorThreads threads = new SelectorThreads(
                task -> {
                    boolean fails = tried.incrementAndGet() < 3;
                    if (taken || !fails) {
                        pool.execute(task);
                    }
                    if (fails) {
                        throw new OutOfMemoryError("on purpose");
                    }
                },
                SHORT);
        threads.start();
        CountDownLatch next = new CountDownLatch(1);
        AdaptiveExecutionStrategy selector = produce(threads, () -> await(next), next::countDown);
        assertTrue(tried.get() >= (taken ? 1 : 3));
        // The other thread may still be looking for more.
        while (!selector.isIdle()) {
            Thread.onSpinWait();
        }
        selector.stop();
        threads.stop();
    }

    /** One that runs twice would leave the selector with fewer than no thread to come. */
    @Test
    void promiseIsKeptOnce() throws Exception {
        List<Runnable> started = new ArrayList<>();
        SelectorThreads threads = new SelectorThreads(
                task -> {
                    started.add(task);
                    throw new OutOfMemoryError("on purpose");
                },
                LONG);
        threads.start();
        ConcurrentLinkedQueue<Runnable> left = new ConcurrentLinkedQueue<>();
        AdaptiveExecutionStrategy selector = new AdaptiveExecutionStrategy(left::poll, threads);
        selector.start();
        left.add(() -> {
            threads.keepPromises();
            threads.keepPromises();
        });
        selector.produce();
        assertEquals(2, started.size());
        started.forEach(Runnable::run);
        left.add(this::work);
        selector.produce();
        assertEquals(List.of(Thread.currentThread()), workers);
        assertEquals(2, selector.getEPCTasksConsumed());
        selector.stop();
        threads.stop();
    }

    @Test
    void nothingIsPromisedBeforeTheStartOrAfterTheEnd() throws Exception {
        SelectorThreads threads = new SelectorThreads(pool, SHORT);
        AdaptiveExecutionStrategy selector = new AdaptiveExecutionStrategy(() -> null, threads);
        assertFalse(threads.tryExecute(selector));
        threads.start();
        assertTrue(threads.tryExecute(selector));
        assertFalse(threads.tryExecute(() -> {}));
        threads.stop();
        assertFalse(threads.tryExecute(selector));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
