package org.w3id.chokepoint.event;

import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;

/**
 * Tells Java's Flight Recorder what is done, once it is in use: to make its first event takes so long that each command
 * would be slower for a recording that nobody asked for.
 */
public final class FlightRecord {
    private FlightRecord() {}

    /** @param name of a canned query, else {@code query} */
    public static <T> T query(String name, Supplier<T> evaluation) {
        return FlightRecorder.isInitialized() ? QueryEvent.of(name, evaluation) : evaluation.get();
    }

    /** @param name of a canned query, else {@code query} or {@code request} */
    public static void timeLimit(String name) {
        if (FlightRecorder.isInitialized()) {
            TimeLimitEvent.record(name);
        }
    }

    public static <T> T layout(String layout, int nodes, int edges, Supplier<T> arrangement) {
        return FlightRecorder.isInitialized() ? LayoutEvent.of(layout, nodes, edges, arrangement) : arrangement.get();
    }
}
