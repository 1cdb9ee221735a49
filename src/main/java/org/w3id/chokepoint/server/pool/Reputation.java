package org.w3id.chokepoint.server.pool;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Which requests took long when they were last worked on; the next of the same kind need not be tried among the short ones.
 *
 * <p>Counted is time of a processor, so that a busy machine gives nobody a bad name.
 */
final class Reputation {
    /** What takes more is long; begun among the short ones, it would be stopped after this time and begun again. */
    static final Duration SHORT = Duration.ofMillis(100);

    private static final Duration MEMORY = Duration.ofMinutes(2);
    private static final int MAX_NAMES = 4096;

    /** When each is forgotten; the latest at the end. */
    private final SequencedMap<UUID, Long> ends = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MAX_NAMES;
        }
    };

    synchronized boolean isLong(UUID request) {
        Long end = ends.get(request);
        return end != null && System.nanoTime() - end < 0;
    }

    /** @param time of a processor that a request has taken so far */
    synchronized void takes(UUID request, Duration time) {
        if (time.compareTo(SHORT) > 0) {
            ends.putLast(request, System.nanoTime() + MEMORY.toNanos());
        }
    }

    /** When a request came to its end. Half of what is long is short for sure: one near the limit keeps its name. */
    synchronized void took(UUID request, Duration time) {
        if (time.compareTo(SHORT.dividedBy(2)) <= 0) {
            ends.remove(request);
        }
    }
}
