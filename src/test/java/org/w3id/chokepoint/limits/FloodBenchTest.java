package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which floods are measured. */
class FloodBenchTest {

    @Test
    void floodsAreNamedInAnyCase() {
        assertEquals(List.of(Flood.UUIDS, Flood.SLOW_READERS), FloodBench.floods(List.of("uuids", "Slow-Readers")));
        assertEquals(List.of(Flood.values()), FloodBench.floods(List.of()));
    }

    @Test
    void anUnknownFloodIsToldOfWithTheNames() {
        String words = assertThrows(IllegalArgumentException.class, () -> FloodBench.floods(List.of("tides")))
                .getMessage();
        for (Flood flood : Flood.values()) {
            assertTrue(words.contains(flood.name()), words);
        }
        assertTrue(words.contains("'tides'"), words);
    }
}
