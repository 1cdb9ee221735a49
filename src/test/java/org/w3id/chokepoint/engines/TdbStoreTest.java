package org.w3id.chokepoint.engines;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;
import org.w3id.chokepoint.graph.tdb.TdbGraph;
import org.w3id.chokepoint.publish.DatabaseBuilder;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.StoreAddress;
import org.w3id.chokepoint.release.StoreRelease;

/** Every canned query has the same rows when the graph is in a TDB2 database. */
@Aside
class TdbStoreTest {
    private static Release stored;
    private static SameAnswers same;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() {
        Workspace workspace = Workspace.of(Path.of("."));
        Release local = Release.open(workspace);
        new DatabaseBuilder(local.graph().dataset(), new DatabaseFolder(folder), line -> {}).run();
        stored = StoreRelease.open(workspace, StoreAddress.of("tdb2:" + folder), Optional.empty());
        same = new SameAnswers(local, stored, 15);
    }

    @AfterAll
    static void close() {
        ((TdbGraph) stored.graph()).close();
    }

    @TestFactory
    Stream<DynamicTest> everyQueryHasTheSameAnswer() {
        return same.ofEveryQuery();
    }

    @Test
    void theWholeIsCounted() {
        same.requireWhole();
    }
}
