package org.w3id.chokepoint.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkPoolTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final WorkPool pool = new WorkPool(Duration.ofSeconds(30));

    @Test
    void isNotQuietWhileSomebodyWaitsForWork() throws Exception {
        assertEquals(HOUR, pool.run(() -> pool.untilQuiet(HOUR), () -> false));
    }

    @Test
    void isQuietSomeTimeAfterTheLastWork() throws Exception {
        pool.run(() -> 1, () -> false);
        Duration rest = pool.untilQuiet(HOUR);
        assertTrue(rest.isPositive() && rest.compareTo(HOUR) < 0, rest.toString());
        assertEquals(Duration.ZERO, pool.untilQuiet(Duration.ZERO));
    }

    @Test
    void countsWorkThatFailedAsDone() {
        try {
            pool.run(
                    () -> {
                        throw new IllegalStateException("no");
                    },
                    () -> false);
        } catch (Exception e) {
            assertEquals("no", e.getMessage());
        }
        assertTrue(pool.untilQuiet(HOUR).compareTo(HOUR) < 0);
    }
}
