package org.w3id.chokepoint.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.w3id.chokepoint.server.answer.AnswerCache;
import org.w3id.chokepoint.server.monitor.ServerMetrics;
import org.w3id.chokepoint.server.pool.WorkPool;

/** The figures that are there without being counted. */
final class Figures {
    private Figures() {}

    /** @param triples of the release that is served */
    static ServerMetrics of(WorkPool pool, AnswerCache answers, LongSupplier triples) {
        ServerMetrics metrics = new ServerMetrics();
        metrics.gauge("requests_running", "Requests worked on now.", pool::running);
        metrics.gauge("requests_waiting", "Requests that wait for a place.", pool::waiting);
        metrics.counter("cache_hits_total", "Answers taken from memory.", answers::hits);
        metrics.counter("cache_misses_total", "Answers looked for in memory and not found.", answers::misses);
        metrics.gauge("cache_bytes", "Memory that kept answers take, by estimate.", answers::bytes);
        metrics.gauge("triples", "Triples of the release that is served.", triples::getAsLong);
        addMachine(metrics);
        return metrics;
    }

    private static void addMachine(ServerMetrics metrics) {
        metrics.gauge("heap_used_bytes", "Heap in use.", () -> heap(MemoryUsage::getUsed));
        metrics.gauge("heap_max_bytes", "Largest heap.", () -> heap(MemoryUsage::getMax));
        metrics.gauge("uptime_seconds", "Time since the start of the program.", Figures::uptime);
    }

    private static long heap(ToLongFunction<MemoryUsage> part) {
        return part.applyAsLong(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
    }

    private static double uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
