package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.release.Release;

/** A server that is asked without a pause, so that it never finds the time to warm up. */
class TakeoverMemoryTest {
    private static final int TAKEOVERS = 4;
    private static final int MAX_COLLECTIONS = 20;

    /** More than can warm up in pauses that a slow machine makes. */
    private static final int QUERIES = 200;

    @TempDir
    private Path folder;

    private final List<WeakReference<KnowledgeGraph>> releases = new ArrayList<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();

    @Test
    void oldReleasesAreLetGo() throws InterruptedException {
        SmallWorkspace workspace = ServedWorkspace.in(folder);
        for (int i = 0; i < QUERIES; i++) {
            workspace.file(
                    "queries/answers/q%d.rq".formatted(i), "#+ title: Q\n#+ summary: Which?\nSELECT (1 AS ?one) {}");
        }
        AtomicBoolean over = new AtomicBoolean();
        try (SmallServer server = SmallServer.of(start(workspace))) {
            Thread client = Thread.startVirtualThread(() -> askUntil(over, server));
            for (int i = 0; i < TAKEOVERS; i++) {
                server.server().serve(remembered(workspace.open()));
                assertEquals(200, server.get("/id/acme.html").statusCode());
            }
            long left = TAKEOVERS + 1;
            for (int i = 0; i < MAX_COLLECTIONS && left > 1; i++) {
                System.gc();
                Thread.sleep(50);
                left = releases.stream().filter(each -> each.get() != null).count();
            }
            over.set(true);
            client.join();
            assertEquals(1, left);
            assertEquals(Set.of(200), statuses);
        }
    }

    private ChokepointServer start(SmallWorkspace workspace) {
        return ChokepointServer.start(
                remembered(workspace.open()), ServerOptions.DEFAULT.withPort(0).warmingUp());
    }

    private Release remembered(Release release) {
        releases.add(new WeakReference<>(release.graph()));
        return release;
    }

    private void askUntil(AtomicBoolean over, SmallServer server) {
        for (int i = 0; !over.get(); i++) {
            statuses.add(server.ask("SELECT (%d AS ?n) {}".formatted(i)).statusCode());
        }
    }
}
