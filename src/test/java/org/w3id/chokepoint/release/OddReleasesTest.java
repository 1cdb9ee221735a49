package org.w3id.chokepoint.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.ReleaseFile;

/** Releases of other programs in the place of ours, and files of odd names beside those that are read. */
class OddReleasesTest {
    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();
    private SmallWorkspace files;
    private Workspace workspace;
    private ReleaseCache cache;

    @BeforeEach
    void write() {
        files = new SmallWorkspace(folder.resolve("workspace"))
                .turtle("data/sources/one.ttl", "id:a rdfs:label 'A'@en .");
        workspace = Workspace.of(files.root());
        cache = new ReleaseCache(List.of(folder.resolve("cache")), notices::add, step -> {});
    }

    /** Whole, and of the same form, but of a program that kept something else in it. */
    @Test
    void aReleaseOfAnotherProgramIsCompiledAgain() throws IOException {
        Release first = Release.open(workspace, cache);
        Path file = cache.file(workspace).orElseThrow();
        List<Map<String, byte[]>> others = List.of(
                Map.of(),
                Map.of("inputs", new byte[0]),
                Map.of("inputs", "1764400000000\nname\t1\t2\thash".getBytes(StandardCharsets.UTF_8)),
                Map.of("inputs", new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9}));
        for (Map<String, byte[]> attachments : others) {
            Files.delete(file);
            ReleaseFile.of(DatasetGraphFactory.create(), PrefixMapping.Standard, attachments)
                    .write(file);
            assertEquals(first.id(), Release.open(workspace, cache).id());
        }
        assertEquals(5, notices.size());
    }

    @Test
    void aFileMayHaveAnyName() throws IOException {
        for (String name : List.of("a\tb.txt", "a\nb.txt", "華 𝒳.txt", "Icon\r")) {
            Files.writeString(files.root().resolve("data").resolve(name), "notes");
        }
        Release first = Release.open(workspace, cache);
        assertEquals(first.id(), Release.open(workspace, cache).id());
        assertEquals(1, notices.size(), "it is kept");
    }
}
