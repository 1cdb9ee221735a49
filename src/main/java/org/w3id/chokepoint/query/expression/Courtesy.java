package org.w3id.chokepoint.query.expression;

import java.util.concurrent.Callable;

/**
 * How a thread that works long lets others go first; it does so wherever it looks at the clock.
 *
 * <p>It belongs to the thread, since whoever knows the others does not know what is worked on.
 */
public final class Courtesy {
    private static final ThreadLocal<Pause> CURRENT = new ThreadLocal<>();

    /** Waits for a moment if others should go first. */
    @FunctionalInterface
    public interface Pause {
        void giveWay() throws InterruptedException;
    }

    private Courtesy() {}

    /** Does some work on this thread, with pauses. */
    public static <T> T during(Callable<T> work, Pause pause) throws Exception {
        CURRENT.set(pause);
        try {
            return work.call();
        } finally {
            CURRENT.remove();
        }
    }

    /** To be called often; an interrupt ends the pause and stays. */
    public static void giveWay() {
        Pause pause = CURRENT.get();
        try {
            if (pause != null) {
                pause.giveWay();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
