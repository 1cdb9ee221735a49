package org.w3id.chokepoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.ProgramProcess;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;
import org.w3id.chokepoint.graph.tdb.TdbGraph;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;

/**
 * Real processes that publish, killed at random moments: {@code -Dkills=20} for so many of each kind. The seed of the moments
 * is printed.
 */
@Aside
class KilledPublishTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int SOURCES = 8;
    private static final int THINGS = 400;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    /** Sources that all change with the round, so that a mixture of two rounds is seen. */
    private Workspace workspace(int round) {
        SmallWorkspace workspace = new SmallWorkspace(folder.resolve("workspace"));
        for (int source = 0; source < SOURCES; source++) {
            String name = "s" + source;
            workspace.turtle(
                    "data/sources/" + name + ".ttl",
                    IntStream.range(0, THINGS)
                            .mapToObj(thing -> "id:%s-%d cp:size %d .".formatted(name, thing, round))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        return Workspace.of(workspace.root());
    }

    /** Compiled before, so that the moments fall into publishing. */
    private DatasetGraph release(Workspace workspace) {
        return Release.open(
                        workspace, new ReleaseCache(List.of(ProgramProcess.cache(folder)), notice -> {}, step -> {}))
                .graph()
                .dataset();
    }

    private Process publish(Workspace workspace, String where) throws IOException {
        return ProgramProcess.start(folder, workspace, "publish", where);
    }

    /** How many milliseconds a whole run takes. */
    private long whole(Workspace workspace, String where) throws Exception {
        long start = System.nanoTime();
        Process process = publish(workspace, where);
        assertEquals(0, process.waitFor(), this::output);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private String output() {
        try {
            return "seed " + seed + ": " + Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void killed(Workspace workspace, String where, long longest) throws Exception {
        Process process = publish(workspace, where);
        process.waitFor(longest / 4 + random.nextLong(longest * 3 / 4), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static boolean isSame(DatasetGraph ours, DatasetGraph theirs) {
        return ours.getDefaultGraph().isIsomorphicWith(theirs.getDefaultGraph())
                && ours.stream().allMatch(quad -> quad.isDefaultGraph() || theirs.contains(quad));
    }

    @Test
    void aDatabaseIsTheOldOneOrTheNewOne() throws Exception {
        System.err.println("KilledPublishTest: seed " + seed);
        Path database = folder.resolve("database");
        String where = "tdb2:" + database;
        Workspace workspace = workspace(0);
        DatasetGraph old = release(workspace);
        long longest = whole(workspace, where);
        for (int round = 1; round <= KILLS; round++) {
            workspace = workspace(round);
            DatasetGraph release = release(workspace);
            killed(workspace, where, longest);
            TdbGraph stored = TdbGraph.open(database, PrefixMapping.Standard, SmallWorkspace.NAMES);
            boolean isNew = isSame(release, stored.dataset());
            assertTrue(isNew || isSame(old, stored.dataset()), this::output);
            stored.close();
            old = isNew ? release : old;
        }
        whole(workspace, where);
        assertEquals(1, new DatabaseFolder(database).states().size());
        assertTrue(Files.notExists(database.resolve("loading")));
    }

    @Test
    void anUploadGoesOnWhereItWasKilled() throws Exception {
        System.err.println("KilledPublishTest: seed " + seed);
        DatasetGraph store = DatasetGraphFactory.createTxnMem();
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/graph", store)
                .build()
                .start();
        try {
            String where = "http://localhost:" + fuseki.getPort() + "/graph/data";
            long longest = whole(workspace(0), where);
            for (int round = 1; round <= KILLS; round++) {
                Workspace workspace = workspace(round);
                killed(workspace, where, longest);
                long sent = arrived(store, round);
                whole(workspace, where);
                assertEquals(SOURCES, arrived(store, round), this::output);
                assertTrue(
                        output().lines()
                                        .filter(line -> line.endsWith("there already"))
                                        .count()
                                >= sent,
                        this::output);
            }
        } finally {
            fuseki.stop();
        }
    }

    /** How many sources the store holds as they are in a round, each of them whole. */
    private static long arrived(DatasetGraph store, int round) {
        return Txn.calculateRead(store, () -> IntStream.range(0, SOURCES)
                .filter(source -> store.getGraph(SmallWorkspace.NAMES.source("s" + source)).stream()
                                .filter(triple -> triple.getObject()
                                        .getLiteralLexicalForm()
                                        .equals(String.valueOf(round)))
                                .count()
                        == THINGS)
                .count());
    }

    @Test
    void whoeverComesSecondIsToldOf() throws Exception {
        Path database = folder.resolve("database");
        Workspace workspace = workspace(0);
        DatasetGraph release = release(workspace);
        assertEquals(0, publish(workspace, "tdb2:" + database).waitFor(), this::output);
        Process server = ProgramProcess.start(folder, workspace, "serve", "--port", "0", "--store", "tdb2:" + database);
        try {
            while (!Files.readString(folder.resolve("output")).contains("http://")) {
                assertTrue(server.isAlive(), this::output);
                Thread.sleep(50);
            }
            ChokepointException e = assertThrows(
                    ChokepointException.class,
                    () -> TdbGraph.open(database, PrefixMapping.Standard, SmallWorkspace.NAMES));
            assertEquals(ErrorCode.UNREADABLE_FILE, e.code());
            assertEquals("is held by process " + server.pid(), e.what());
            DatabaseBuilder builder = new DatabaseBuilder(release, new DatabaseFolder(database), line -> {});
            ChokepointException built = assertThrows(ChokepointException.class, builder::run);
            assertEquals(ErrorCode.BUSY, built.code());
            assertTrue(built.what().contains("is open in another process"), built::what);
            assertTrue(server.isAlive());
        } finally {
            server.destroyForcibly().waitFor();
        }
    }
}
