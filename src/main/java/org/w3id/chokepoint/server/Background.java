package org.w3id.chokepoint.server;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseWatch;
import org.w3id.chokepoint.server.pool.WorkPool;

/** What a server does besides answering, in one thread of low priority: warming up, and watching the workspace. */
final class Background {
    /** Only after so long without any work does the next query warm up. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private static final Duration MAX_WARM_UP = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("background")
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final WorkPool pool;
    private volatile Optional<ReleaseWatch> watch = Optional.empty();

    /** What is left to ask of the release that is served. */
    private volatile Iterator<CannedQuery> warming = Collections.emptyIterator();

    Background(WorkPool pool) {
        this.pool = pool;
    }

    /**
     * Asks each canned query once, so that the first who asks does not wait for parsing and compiling; then no longer those
     * of a release before.
     */
    void warmUp(Release release) {
        Iterator<CannedQuery> queries = release.catalog().queries().iterator();
        warming = queries;
        QueryRunner runner = release.runner(MAX_WARM_UP);
        thread.execute(() -> warmUp(queries, runner));
    }

    private void warmUp(Iterator<CannedQuery> queries, QueryRunner runner) {
        if (queries != warming) {
            // On a busy server the rest would wait without end, and hold the old release in memory.
            return;
        }
        Duration wait = pool.untilQuiet(QUIET);
        if (wait.isZero() && queries.hasNext()) {
            ask(queries.next(), runner);
        }
        if (queries.hasNext()) {
            thread.schedule(() -> warmUp(queries, runner), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void ask(CannedQuery query, QueryRunner runner) {
        try {
            runner.run(query, Map.of(), RowRange.ALL);
        } catch (ChokepointException e) {
            // Whoever asks it is told the same.
        }
    }

    void watch(ReleaseWatch other) {
        watch(other, BETWEEN_LOOKS);
    }

    void watch(ReleaseWatch other, Duration pause) {
        watch = Optional.of(other);
        thread.scheduleWithFixedDelay(other::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the files of the workspace as they are now make no release, if it is watched and they make none. */
    Optional<String> fault() {
        return watch.flatMap(ReleaseWatch::fault);
    }

    void stop() {
        thread.shutdownNow();
    }
}
