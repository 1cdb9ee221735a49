package org.w3id.chokepoint.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.Workspace;

class ReleaseCacheTest {
    private static final String ONE = "id:a rdfs:label \"A\" .\n";
    private static final String OTHER = "id:b rdfs:label \"B\" .\n";

    @TempDir
    private Path folder;

    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    private SmallWorkspace files;
    private Workspace workspace;
    private ReleaseCache cache;

    @BeforeEach
    void write() {
        files = new SmallWorkspace(folder.resolve("workspace")).turtle("data/sources/one.ttl", ONE);
        workspace = Workspace.of(files.root());
        cache = new ReleaseCache(List.of(folder.resolve("cache")), notices::add, step -> {});
    }

    @Test
    void whatIsUnchangedIsNotCompiledAgain() {
        Release first = Release.open(workspace, cache);
        Release second = Release.open(workspace, cache);
        assertEquals(1, notices.size());
        assertEquals(first.id(), second.id());
        assertEquals(1, size(second));
    }

    @Test
    void aFileThatIsChangedAddedOrTakenOutMakesANewRelease() throws IOException {
        Release.open(workspace, cache);
        // Of the same size, and mostly within the same tick of the clock.
        files.turtle("data/sources/one.ttl", OTHER);
        Release changed = Release.open(workspace, cache);
        files.turtle("data/sources/two.ttl", ONE);
        assertEquals(2, size(Release.open(workspace, cache)));
        Files.delete(workspace.root().resolve("data/sources/two.ttl"));
        Release less = Release.open(workspace, cache);
        assertEquals(1, size(less));
        assertEquals(changed.id(), less.id());
        assertEquals(4, notices.size());
    }

    @Test
    void aFileThatIsOnlyTouchedMakesNone() throws IOException {
        Release before = Release.open(workspace, cache);
        Files.setLastModifiedTime(workspace.root().resolve("data/sources/one.ttl"), FileTime.fromMillis(0));
        assertEquals(before.id(), Release.open(workspace, cache).id());
        assertEquals(1, notices.size());
    }

    @Test
    void theNameOfTheReleaseFollowsTheContent() {
        String before = Release.open(workspace, cache).id().fingerprint();
        files.turtle("data/sources/one.ttl", OTHER);
        assertNotEquals(before, Release.open(workspace, cache).id().fingerprint());
        files.turtle("data/sources/one.ttl", ONE);
        assertEquals(before, Release.open(workspace, cache).id().fingerprint());
    }

    @Test
    void aDamagedOrForeignFileIsCompiledAgain() throws IOException {
        Release.open(workspace, cache);
        Path file = cache.file(workspace).orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        for (byte[] content : List.of(new byte[0], "foreign".getBytes(), java.util.Arrays.copyOf(whole, 1000))) {
            replace(file, content);
            assertEquals(1, size(Release.open(workspace, cache)));
            assertTrue(cache.file(workspace).isPresent());
        }
        assertEquals(4, notices.size());
    }

    @Test
    void aBrokenWorkspaceLeavesTheOldRelease() {
        Release.open(workspace, cache);
        files.turtle("data/sources/one.ttl", "id:a rdfs:label");
        assertThrows(ChokepointException.class, () -> Release.open(workspace, cache));
        files.turtle("data/sources/one.ttl", ONE);
        Release.open(workspace, cache);
        assertEquals(2, notices.size());
    }

    @Test
    void whatAKilledProcessLeftIsTakenAway() throws IOException {
        Release.open(workspace, cache);
        Path file = cache.file(workspace).orElseThrow();
        String name = file.getFileName().toString().replace(".release", "");
        Path part = Files.writeString(file.resolveSibling(name + ".1.part"), "half");
        files.turtle("data/sources/one.ttl", OTHER);
        Release.open(workspace, cache);
        assertFalse(Files.exists(part));
    }

    @Test
    void withoutAFolderToWriteTheReleaseLastsForTheRun() throws IOException {
        Path none = Files.writeString(folder.resolve("none"), "a file, no folder");
        ReleaseCache unwritable = new ReleaseCache(List.of(none.resolve("cache")), notices::add, step -> {});
        assertEquals(1, size(Release.open(workspace, unwritable)));
        assertTrue(notices.get(1).contains("for this run alone"), notices.toString());
    }

    @Test
    void aReleaseInALaterFolderServesToo() throws IOException {
        Release.open(workspace, cache);
        Path none = Files.writeString(folder.resolve("none"), "a file, no folder");
        ReleaseCache two =
                new ReleaseCache(List.of(none.resolve("cache"), folder.resolve("cache")), notices::add, step -> {});
        assertEquals(1, size(Release.open(workspace, two)));
        assertEquals(1, notices.size());
    }

    @Test
    void manyAtOnceCompileOnce() {
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        ReleaseCache counted = cache.withProgress(steps::add);
        IntStream.range(0, 4).parallel().forEach(i -> assertEquals(1, size(Release.open(workspace, counted))));
        assertEquals(1, steps.stream().filter("deriving"::equals).count());
    }

    @Test
    void nothingButTheReleaseAndItsLockRemain() throws IOException {
        Release.open(workspace, cache);
        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertEquals(
                    List.of("lock", "release"),
                    left.map(path -> path.toString().replaceFirst("^.*\\.", ""))
                            .sorted()
                            .toList());
        }
    }

    /** In a new file, since the old one is mapped. */
    private static void replace(Path file, byte[] content) throws IOException {
        Files.delete(file);
        Files.write(file, content);
    }

    private static int size(Release release) {
        return release.graph()
                        .dataset()
                        .getGraph(org.apache.jena.graph.NodeFactory.createURI("https://w3id.org/chokepoint/source/one"))
                        .size()
                + release.graph()
                        .dataset()
                        .getGraph(org.apache.jena.graph.NodeFactory.createURI("https://w3id.org/chokepoint/source/two"))
                        .size();
    }
}
