package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;

/** A server whose workspace changes under it. */
@Aside
class WatchTest {
    private static final String QUESTION = "/api/v1/queries/organizations.csv";
    private static final int CLIENTS = 4;
    private static final long MINUTE = 60_000;

    @TempDir
    private Path folder;

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private SmallWorkspace workspace;
    private SmallServer server;

    @BeforeEach
    void start() {
        workspace = ServedWorkspace.in(folder.resolve("workspace"));
        ReleaseCache cache = new ReleaseCache(List.of(folder.resolve("cache")), notice -> {}, step -> {});
        Release release = Release.open(Workspace.of(workspace.root()), cache);
        server = SmallServer.of(ChokepointServer.start(release, ServerOptions.DEFAULT.withPort(0)));
        server.server().watch(cache, release, notices::add);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void changesAreServedAndNoRequestFails() {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        List<String> failures = new CopyOnWriteArrayList<>();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    while (!over.get()) {
                        // Another limit each time, so that not every answer is a kept one.
                        HttpResponse<String> response = server.get(QUESTION + "?limit=" + asked.incrementAndGet());
                        if (response.statusCode() != 200 || !response.body().startsWith("organization")) {
                            failures.add(response.statusCode() + " " + response.body());
                        }
                    }
                }))
                .toList();
        for (String name : List.of("delta", "epsilon", "zeta")) {
            add(name);
            await(() -> server.get(QUESTION).body().contains(name));
        }
        over.set(true);
        clients.forEach(WatchTest::join);
        assertEquals(List.of(), failures);
        assertTrue(asked.get() > CLIENTS);
    }

    /** A kept answer, and one that a client keeps, are those of their release. */
    @Test
    void whatIsKeptOfTheOldReleaseIsNotTakenForTheNew() {
        HttpResponse<String> before = server.get(QUESTION);
        server.get(QUESTION);
        add("delta");
        await(() -> server.get(QUESTION).body().contains("delta"));
        HttpResponse<String> after = server.get(QUESTION, "If-None-Match", Reply.header(before, "ETag"));
        assertEquals(200, after.statusCode());
    }

    @Test
    void whileTheFilesAreFaultyTheOldReleaseIsServedAndHealthTellsWhy() throws IOException {
        assertEquals("ok", health("status"));
        workspace.turtle("data/entities/delta.ttl", "id:delta a");
        await(() -> health("status").equals("stale"));
        assertTrue(health("fault").contains("delta.ttl"), health("fault"));
        assertTrue(notices.get(0).contains("delta.ttl"), notices.toString());
        assertEquals(200, server.get(QUESTION).statusCode());
        Files.delete(workspace.root().resolve("data/entities/delta.ttl"));
        await(() -> health("status").equals("ok"));
        assertEquals(2, notices.size(), notices.toString());
    }

    @Test
    void aFaultyQueryKeepsTheOldReleaseAndAFixIsServed() {
        String path = "queries/answers/organizations.rq";
        workspace.file(path, "#+ title: Organizations\n#+ summary: Which?\nSELECT ?x { ?x a }");
        await(() -> health("status").equals("stale"));
        assertTrue(health("fault").contains("organizations.rq"), health("fault"));
        assertTrue(server.get(QUESTION).body().contains("acme"));
        workspace.file(path, "#+ title: Organizations\n#+ summary: Which?\nSELECT (1 AS ?one) {}");
        await(() -> server.get(QUESTION).body().startsWith("one"));
        assertEquals("ok", health("status"));
    }

    /** As a checkout of another branch and back does. */
    @Test
    void aFileThatIsMerelyWrittenAgainChangesNothing() throws Exception {
        Files.setLastModifiedTime(
                workspace.root().resolve("data/sources/herald.ttl"), FileTime.fromMillis(System.currentTimeMillis()));
        add("delta");
        await(() -> server.get(QUESTION).body().contains("delta"));
        assertEquals(List.of("serving the workspace as it is now"), notices);
    }

    private void add(String name) {
        workspace.turtle(
                "data/entities/" + name + ".ttl", "id:" + name + " a cp:Organization ; rdfs:label \"New\"@en .");
    }

    private String health(String member) {
        return Reply.json(server.get("/healthz")).getString(member);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + MINUTE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "nothing changed in a minute");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
