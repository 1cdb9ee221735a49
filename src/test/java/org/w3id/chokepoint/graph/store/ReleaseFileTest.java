package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFileTest {
    private static final byte[] NOTE = "a note".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("small.release");
        ReleaseFile.of(MixedTerms.dataset(), PrefixMapping.Standard, Map.of("note", NOTE))
                .write(file);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        ReleaseFile release = ReleaseFile.map(file).orElseThrow();
        Set<Quad> expected = new HashSet<>();
        MixedTerms.dataset().find().forEachRemaining(expected::add);
        assertEquals(
                expected.size(),
                release.dataset().stream()
                        .filter(quad -> !quad.isDefaultGraph())
                        .count());
        assertArrayEquals(NOTE, release.attachment("note").orElseThrow());
        assertTrue(release.attachment("another").isEmpty());
        assertEquals(PrefixMapping.Standard.getNsPrefixMap(), release.prefixes().getNsPrefixMap());
    }

    @Test
    void aPropertyLeadsToAnIriWhereOneOfItsObjectsIsOne() throws IOException {
        ReleaseFile release = ReleaseFile.map(file).orElseThrow();
        assertTrue(release.leadsToIri(NodeFactory.createURI("http://example.org/q")));
        assertFalse(release.leadsToIri(NodeFactory.createURI("http://example.org/p")), "has literals only");
        assertFalse(release.leadsToIri(NodeFactory.createURI("http://example.org/b")), "is no property");
        assertFalse(release.leadsToIri(NodeFactory.createURI("http://example.org/unknown")));
    }

    @Test
    void aFileCutShortIsNoRelease() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 8, 100, whole.length / 2, whole.length - 1}) {
            Path part = folder.resolve("part-" + length);
            Files.write(part, Arrays.copyOf(whole, length));
            assertTrue(ReleaseFile.map(part).isEmpty(), length + " bytes");
        }
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int changed = 0;
        for (int place = 0; place < whole.length; place += 7) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x10;
            Path copy = Files.write(folder.resolve("damaged"), damaged);
            // The bytes that align the parts stand for nothing.
            changed += ReleaseFile.map(copy).isPresent() ? 1 : 0;
        }
        assertTrue(changed < 10, changed + " changes were not seen");
    }

    @Test
    void aForeignFileIsNoRelease() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign"), "x".repeat(10_000));
        assertFalse(ReleaseFile.map(foreign).isPresent());
    }
}
