package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;
import org.w3id.chokepoint.release.ReleaseSource;

/** A server of a release that is compiled elsewhere. */
class ReplicaTest {
    private static final String QUESTION = "/api/v1/queries/organizations.csv";
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final int CLIENTS = 3;
    private static final long MINUTE = 60_000;

    @TempDir
    private Path folder;

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private SmallWorkspace workspace;
    private Path file;

    @BeforeEach
    void deliver() throws IOException {
        workspace = ServedWorkspace.in(folder.resolve("workspace"));
        file = Files.createDirectory(folder.resolve("delivered")).resolve("small.release");
        copyRelease();
        writeChecksum();
    }

    private void copyRelease() throws IOException {
        ReleaseCache cache = new ReleaseCache(List.of(folder.resolve("cache")), notice -> {}, step -> {});
        Workspace compiled = Workspace.of(workspace.root());
        Release.open(compiled, cache);
        Files.copy(cache.file(compiled).orElseThrow(), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void writeChecksum() throws IOException {
        String line = DigestUtils.sha256Hex(Files.readAllBytes(file)) + "  small.release\n";
        Files.writeString(Path.of(file + ".sha256"), line);
    }

    private SmallServer serve(String where) {
        ReleaseSource source = new ReleaseSource(where);
        Release release = source.open();
        SmallServer server = SmallServer.of(ChokepointServer.start(release, ServerOptions.DEFAULT.withPort(0)));
        server.server().follow(source, release, OFTEN, notices::add);
        return server;
    }

    private void add(String name) {
        workspace.turtle(
                "data/entities/" + name + ".ttl", "id:" + name + " a cp:Organization ; rdfs:label \"New\"@en .");
    }

    @Test
    void aNewFileIsServedAndNoRequestFails() throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        List<String> failures = new CopyOnWriteArrayList<>();
        try (SmallServer server = serve(file.toString())) {
            List<Thread> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> Thread.startVirtualThread(() -> ask(server, over, asked, failures)))
                    .toList();
            for (String name : List.of("delta", "epsilon")) {
                add(name);
                // Over the file that is served, as a careless copy does.
                copyRelease();
                writeChecksum();
                await(() -> server.get(QUESTION).body().contains(name));
            }
            over.set(true);
            clients.forEach(ReplicaTest::join);
        }
        assertEquals(List.of(), failures);
        assertTrue(asked.get() > CLIENTS);
    }

    private static void ask(SmallServer server, AtomicBoolean over, AtomicInteger asked, List<String> failures) {
        while (!over.get()) {
            HttpResponse<String> response = server.get(QUESTION + "?limit=" + asked.incrementAndGet());
            if (response.statusCode() != 200 || !response.body().startsWith("organization")) {
                failures.add(response.statusCode() + " " + response.body());
            }
        }
    }

    @Test
    void aReleaseIsFetchedFromTheWebAndFetchedAnew() throws IOException {
        HttpServer web = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), file.getParent(), OutputLevel.NONE);
        web.start();
        try (SmallServer server = serve("http://localhost:" + web.getAddress().getPort() + "/small.release")) {
            assertTrue(server.get(QUESTION).body().contains("acme"));
            add("delta");
            copyRelease();
            writeChecksum();
            await(() -> server.get(QUESTION).body().contains("delta"));
        } finally {
            web.stop(0);
        }
    }

    @Test
    void aDamagedDeliveryKeepsTheOldReleaseAndIsTriedAgain() throws IOException {
        try (SmallServer server = serve(file.toString())) {
            add("delta");
            Files.writeString(Path.of(file + ".sha256"), "0".repeat(64));
            await(() -> health(server).equals("stale"));
            assertTrue(server.get(QUESTION).body().contains("acme"));
            assertTrue(notices.get(0).contains("checksum"), notices.toString());
            copyRelease();
            writeChecksum();
            await(() -> server.get(QUESTION).body().contains("delta"));
            assertEquals("ok", health(server));
        }
    }

    private static String health(SmallServer server) {
        return Reply.json(server.get("/healthz")).getString("status");
    }

    @Test
    void aFileWithoutAChecksumIsRefused() throws IOException {
        Files.delete(Path.of(file + ".sha256"));
        assertRefused(file.toString(), "checksum");
    }

    @Test
    void aFileThatIsNoReleaseIsRefused() throws IOException {
        Files.writeString(file, "no release");
        writeChecksum();
        assertRefused(file.toString(), "is no release");
    }

    @Test
    void anAddressThatHasNothingIsRefused() {
        assertRefused("http://localhost:1/small.release", "has no checksum");
    }

    private static void assertRefused(String where, String why) {
        long before = copies();
        ChokepointException e = assertThrows(ChokepointException.class, () -> new ReleaseSource(where).open());
        assertEquals(before, copies(), "a copy of what was refused is left");
        assertEquals(ErrorCode.UNREADABLE_FILE, e.code());
        assertTrue(e.getMessage().contains(why) && e.getMessage().contains("chokepoint build"), e.getMessage());
    }

    private static long copies() {
        String[] names = Path.of(System.getProperty("java.io.tmpdir"))
                .toFile()
                .list((folder, name) -> name.startsWith("chokepoint") && name.endsWith(".release"));
        return names.length;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + MINUTE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "nothing changed in a minute");
            Thread.onSpinWait();
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
