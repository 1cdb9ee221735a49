package org.w3id.chokepoint.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.answer.AnswerCache;
import org.w3id.chokepoint.server.dump.DumpStore;
import org.w3id.chokepoint.server.monitor.ServerMetrics;
import org.w3id.chokepoint.server.pool.WorkPool;
import org.w3id.chokepoint.server.work.Departures;
import org.w3id.chokepoint.server.work.RunningRequests;
import org.w3id.chokepoint.server.work.SelectorThreads;
import org.w3id.chokepoint.server.work.WorkFilter;

/**
 * What a server has once, whichever release it answers from.
 *
 * @param fault why the files of the workspace make no newer release, if they make none
 */
record ServerParts(
        ServerOptions options,
        WorkPool pool,
        SelectorThreads threads,
        Departures departures,
        RunningRequests running,
        AnswerCache answers,
        DumpStore dumps,
        ServerMetrics metrics,
        Supplier<Optional<String>> fault) {

    WorkFilter workFilter(ReleaseId release) {
        return new WorkFilter(release, pool, departures, answers, running, threads);
    }
}
