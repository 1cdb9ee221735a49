package org.w3id.chokepoint.server.pool;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells when the heap is nearly full after it was cleaned, and has it cleaned when long work is over. */
final class MemoryWatch {
    private static final double FULL = 0.85;
    private static final Duration REST = Duration.ofSeconds(20);

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .filter(MemoryPoolMXBean::isUsageThresholdSupported)
            .toList();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory").factory());
    private final AtomicBoolean cleaning = new AtomicBoolean();
    private final Duration rest;
    private final Runnable collection;
    private volatile long lastUse = System.nanoTime();

    MemoryWatch() {
        this(REST, System::gc);
    }

    /**
     * @param rest how long after long work the heap is cleaned
     * @param collection cleans it
     */
    MemoryWatch(Duration rest, Runnable collection) {
        this.rest = rest;
        this.collection = collection;
        pools.forEach(pool ->
                pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax())));
    }

    boolean isShort() {
        boolean isShort = pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
        if (isShort) {
            cleanAfter(Duration.ofSeconds(1));
        }
        return isShort;
    }

    /** After long work: what it held is given back to the machine a while later, not at the next need. */
    void used() {
        lastUse = System.nanoTime();
        cleanAfter(rest);
    }

    private void cleanAfter(Duration pause) {
        if (cleaning.compareAndSet(false, true)) {
            timer.schedule(this::clean, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void clean() {
        cleaning.set(false);
        long before = System.nanoTime();
        collection.run();
        // What was told to stop a moment ago may still have held its memory.
        if (before - lastUse < rest.toNanos()) {
            cleanAfter(rest);
        }
    }
}
