package org.w3id.chokepoint.limits;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory that a server holds while this is open, looked at five times a second. */
final class PeakMemory implements AutoCloseable {
    private final AtomicLong peak = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    PeakMemory(BuiltServer server) {
        watch.scheduleAtFixedRate(
                () -> peak.accumulateAndGet(server.memory(), Math::max), 0, 200, TimeUnit.MILLISECONDS);
    }

    long bytes() {
        return peak.get();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
