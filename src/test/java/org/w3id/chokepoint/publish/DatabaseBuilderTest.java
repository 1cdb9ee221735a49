package org.w3id.chokepoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;
import org.w3id.chokepoint.graph.tdb.TdbGraph;

/** Databases on disk: made, replaced, and refused. */
class DatabaseBuilderTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private DatasetGraph release(String more) {
        return new SmallWorkspace(folder.resolve("workspace"))
                .turtle("data/sources/one.ttl", "id:a rdfs:label \"A\"@en ; cp:at [ cp:city \"Paris\" ] .\n")
                .turtle("data/sources/two.ttl", "id:a rdfs:label \"A\"@en . " + more)
                .open()
                .graph()
                .dataset();
    }

    private Path database() {
        return folder.resolve("database");
    }

    private void build(DatasetGraph dataset) {
        new DatabaseBuilder(dataset, new DatabaseFolder(database()), told::add).run();
    }

    private void read(Consumer<DatasetGraph> reader) {
        TdbGraph graph = TdbGraph.open(database(), PrefixMapping.Standard, SmallWorkspace.NAMES);
        try {
            reader.accept(graph.dataset());
        } finally {
            graph.close();
        }
    }

    private static void assertSame(DatasetGraph ours, DatasetGraph theirs) {
        assertTrue(ours.getDefaultGraph().isIsomorphicWith(theirs.getDefaultGraph()));
        ours.listGraphNodes().forEachRemaining(name -> assertSame(ours, theirs, name));
    }

    private static void assertSame(DatasetGraph ours, DatasetGraph theirs, Node name) {
        assertTrue(ours.getGraph(name).isIsomorphicWith(theirs.getGraph(name)), name::toString);
    }

    @Test
    void theDatabaseHoldsWhatTheReleaseHolds() {
        DatasetGraph release = release("");
        build(release);
        read(stored -> assertSame(release, stored));
        assertTrue(told.get(0).startsWith("1 of "), told.get(0));
        assertEquals("union: default graph", told.get(told.size() - 1));
    }

    @Test
    void anotherTakesItsPlaceAndWhatWasLeftOverGoes() throws IOException {
        build(release(""));
        Files.createDirectories(database().resolve("loading"));
        Files.writeString(database().resolve("loading/SPO.dat"), "half");
        DatasetGraph release = release("id:b rdfs:label \"B\"@en .");
        build(release);
        read(stored -> assertSame(release, stored));
        assertEquals(List.of(database().resolve("Data-0002")), new DatabaseFolder(database()).states());
        assertTrue(Files.notExists(database().resolve("loading")));
    }

    @Test
    void anOpenDatabaseIsNotReplaced() {
        DatasetGraph old = release("");
        build(old);
        read(stored -> {
            assertEquals(ErrorCode.BUSY, buildFails().code());
            assertSame(old, stored);
        });
        DatasetGraph release = release("id:b rdfs:label \"B\"@en .");
        build(release);
        read(stored -> assertSame(release, stored));
    }

    /** Somebody else's database, even if another state of it lies there. */
    @Test
    void aDatabaseMadeByOtherMeansIsLeftAlone() throws IOException {
        Files.createDirectories(database().resolve("Data-0002"));
        OpenedDatabaseTest.makeOther(database());
        Files.createDirectories(database().resolve("Data-0001"));
        List<Path> before = new DatabaseFolder(database()).states();
        ChokepointException e = buildFails();
        assertEquals(ErrorCode.UNWRITABLE_FILE, e.code());
        assertTrue(e.what().contains("did not make"), e.what());
        assertEquals(before, new DatabaseFolder(database()).states());
        assertTrue(Files.size(database().resolve("Data-0002/SPO.bpt")) > 0);
    }

    @Test
    void oldStatesStayUntilTheNewOneIsWhole() throws IOException {
        build(release(""));
        Files.createDirectories(database().resolve("Data-0000"));
        List<Path> before = new DatabaseFolder(database()).states();
        DatasetGraph release = release("id:b rdfs:label \"B\"@en .");
        Consumer<String> stops = line -> {
            throw new IllegalStateException(line);
        };
        assertThrows(
                IllegalStateException.class,
                () -> new DatabaseBuilder(release, new DatabaseFolder(database()), stops).run());
        assertEquals(before, new DatabaseFolder(database()).states());
        build(release);
        read(stored -> assertSame(release, stored));
    }

    private ChokepointException buildFails() {
        return assertThrows(ChokepointException.class, () -> build(release("")));
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone() throws IOException {
        Files.createDirectories(database());
        Files.writeString(database().resolve("letter.txt"), "mine");
        ChokepointException e = buildFails();
        assertEquals(ErrorCode.UNWRITABLE_FILE, e.code());
        assertEquals(List.of(database().resolve("letter.txt")), new DatabaseFolder(database()).entries());
    }
}
