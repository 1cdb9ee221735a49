package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.Aside;

/** The memory that a flood takes goes back to the machine. */
@Aside
@Tag("built")
class FloodMemoryIT {
    @Test
    void memoryIsGivenBackAfterAFlood() throws Exception {
        try (BuiltServer other = BuiltServer.launch("--timeout", "3")) {
            GoodClient.warm(other.http());
            long before = other.memory();
            try (PeakMemory peak = new PeakMemory(other)) {
                Flood.DESCRIBES.pour(other.http(), 5);
                assertTrue(peak.bytes() > before * 1.2, "the flood takes memory");
            }
            long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (other.memory() > before * 1.2) {
                assertTrue(System.nanoTime() < latest, () -> other.memory() + " bytes after, " + before + " before");
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }
}
