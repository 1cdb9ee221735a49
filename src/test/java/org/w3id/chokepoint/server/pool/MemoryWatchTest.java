package org.w3id.chokepoint.server.pool;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {
    private static final Duration REST = Duration.ofMillis(400);

    private final BlockingQueue<Long> cleanings = new LinkedBlockingQueue<>();
    private final MemoryWatch watch = new MemoryWatch(REST, () -> cleanings.add(System.nanoTime()));

    @Test
    void heapIsCleanedOnceAfterTheLastWork() throws InterruptedException {
        watch.used();
        TimeUnit.MILLISECONDS.sleep(REST.toMillis() / 2);
        watch.used();
        long lastUse = System.nanoTime();
        assertNotNull(cleanings.poll(10, TimeUnit.SECONDS), "after the first work");
        Long last = cleanings.poll(10, TimeUnit.SECONDS);
        assertNotNull(last, "what the first cleaning came too early for");
        assertTrue(last - lastUse >= REST.toNanos() / 2);
    }
}
