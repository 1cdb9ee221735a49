package org.w3id.chokepoint.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.release.Release;

class DumpFolderTest {
    private static final String GAZETTE = "https://w3id.org/chokepoint/source/gazette";

    @TempDir
    private Path folder;

    @Test
    void everyFileHasItsChecksum() throws IOException {
        Path dump = write();
        List<String> lines = Files.readAllLines(dump.resolve("SHA256SUMS"));
        for (String line : lines) {
            String[] parts = line.split("  ", 2);
            assertEquals(parts[0], DigestUtils.sha256Hex(Files.newInputStream(dump.resolve(parts[1]))), parts[1]);
        }
        try (Stream<Path> files = Files.walk(dump)) {
            assertEquals(files.filter(Files::isRegularFile).count() - 1, lines.size());
        }
    }

    @Test
    void releaseIsThereInEveryFormat() throws IOException {
        Path dump = write();
        DatasetGraph graph = release().graph().dataset();
        DatasetGraph named = DatasetGraphFactory.create();
        graph.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(named::add);
        for (String extension : List.of("trig", "nq", "jsonld")) {
            assertSame(named, dump.resolve("small." + extension + ".gz"));
        }
        DatasetGraph union = DatasetGraphFactory.create();
        graph.getDefaultGraph().stream().forEach(union.getDefaultGraph()::add);
        for (String extension : List.of("ttl", "rdf")) {
            assertSame(union, dump.resolve("small." + extension + ".gz"));
        }
    }

    @Test
    void sourceHoldsWhatItSaysAndNothingElse() throws IOException {
        DatasetGraph read = RDFDataMgr.loadDatasetGraph(
                write().resolve("sources/gazette.nq.gz").toString());
        Node gazette = NodeFactory.createURI(GAZETTE);
        assertEquals(1, read.size());
        assertTrue(read.getGraph(gazette)
                .isIsomorphicWith(release().graph().dataset().getGraph(gazette)));
    }

    @Test
    void sameReleaseGivesTheSameBytes() throws IOException {
        Path first = write();
        Path second = folder.resolve("second");
        new DumpFolder(second).write(catalog(folder.resolve("again")).files(), file -> {});
        assertEquals(Files.readString(first.resolve("SHA256SUMS")), Files.readString(second.resolve("SHA256SUMS")));
    }

    @Test
    void folderThatHoldsSomethingIsLeftAlone() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        ChokepointException failure = assertThrows(ChokepointException.class, () -> new DumpFolder(full)
                .write(catalog(folder.resolve("w")).files(), file -> {}));
        assertEquals(ErrorCode.UNWRITABLE_FILE, failure.code());
        assertEquals("mine", Files.readString(full.resolve("mine.txt")));
    }

    @Test
    void dumpThatFailsLeavesNothing() throws IOException {
        Path target = folder.resolve("none");
        List<DumpFile> files = List.of(new DumpFile("a.txt", "text/plain", "a", out -> out.write(1)), failing());
        assertThrows(ChokepointException.class, () -> new DumpFolder(target).write(files, file -> {}));
        assertFalse(Files.exists(target));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static DumpFile failing() {
        return new DumpFile("b.txt", "text/plain", "b", out -> {
            throw new IOException("disk full");
        });
    }

    private void assertSame(DatasetGraph expected, Path file) {
        DatasetGraph read = RDFDataMgr.loadDatasetGraph(file.toString());
        assertTrue(IsoMatcher.isomorphic(expected, read), file.toString());
    }

    private Path write() {
        Path dump = folder.resolve("dump");
        new DumpFolder(dump).write(catalog(folder.resolve("workspace")).files(), file -> {});
        return dump;
    }

    private Release release() {
        return SmallDump.workspace(folder.resolve("release")).open();
    }

    private static DumpCatalog catalog(Path root) {
        SmallWorkspace workspace = SmallDump.workspace(root);
        Release release = workspace.open();
        return DumpCatalog.of(release.graph(), release.id().describedBy(release.graph()));
    }
}
