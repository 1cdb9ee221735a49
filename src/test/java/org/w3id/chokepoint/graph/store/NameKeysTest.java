package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Delta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.graph.name.KeyedGraph;
import org.w3id.chokepoint.graph.name.NameEntry;
import org.w3id.chokepoint.graph.name.NameIndex;
import org.w3id.chokepoint.graph.name.NameKey;
import org.w3id.chokepoint.graph.name.NameKeys;

/** The keys that a release holds are those that would be worked out. */
class NameKeysTest {
    private static final String NAMES = """
            id:huawei rdfs:label "Huawei Technologies Co., Ltd."@en , "华为"@zh ; skos:altLabel "華為技術有限公司" .
            id:openai rdfs:label "OpenAI, Inc."@en .
            id:limited rdfs:label "Limited"@en , "???" , "" .
            id:cafe rdfs:label "Café Ltd"@fr ; skos:altLabel "CAFÉ" .
            """;

    @TempDir
    private Path folder;

    @Test
    void ofARelease() throws Exception {
        KnowledgeGraph loaded = load("workspace", NAMES);
        ReleaseFile compiled = ReleaseFile.of(loaded.dataset(), loaded.prefixes(), Map.of());
        compiled.write(folder.resolve("release"));
        ReleaseFile mapped = ReleaseFile.map(folder.resolve("release")).orElseThrow();
        for (ReleaseFile release : List.of(compiled, mapped)) {
            Graph triples = release.dataset().getDefaultGraph();
            assertTrue(triples instanceof KeyedGraph keyed && keyed.nameKeys().isPresent());
            List<NameEntry> names = NameIndex.entries(triples);
            assertEquals(9, names.size());
            names.forEach(name -> assertEquals(NameKey.of(name.text()), name.key(), name.text()));
            assertEquals(
                    1, new EntityFinder(release).find("HUAWEI technologies").size());
        }
    }

    @Test
    void areThoseOfTheUnionAndOfNoSingleGraph() {
        KnowledgeGraph loaded = load("workspace", NAMES);
        ReleaseFile release = ReleaseFile.of(loaded.dataset(), loaded.prefixes(), Map.of());
        Graph one =
                release.dataset().getGraph(release.dataset().listGraphNodes().next());
        assertEquals(Optional.empty(), ((KeyedGraph) one).nameKeys());
    }

    /** Were a file ever to hold the keys of another graph, they would not be believed. */
    @Test
    void ofOtherNamesAreNotUsed() {
        KnowledgeGraph loaded = load("workspace", NAMES);
        Graph other =
                load("other", NAMES.replace("OpenAI", "Anthropic")).dataset().getDefaultGraph();
        Graph shorter =
                load("shorter", "id:cafe rdfs:label \"Café\"@fr .").dataset().getDefaultGraph();
        for (Graph made : List.of(other, shorter)) {
            Graph mistaken = new Mistaken(loaded.dataset().getDefaultGraph(), NameKeys.bytes(NameIndex.entries(made)));
            List<NameEntry> names = NameIndex.entries(mistaken);
            assertEquals(9, names.size());
            names.forEach(name -> assertEquals(NameKey.of(name.text()), name.key(), name.text()));
        }
    }

    /** A graph with the keys of another one. */
    private static final class Mistaken extends Delta implements KeyedGraph {
        private final byte[] keys;

        private Mistaken(Graph base, byte[] keys) {
            super(base);
            this.keys = keys;
        }

        @Override
        public Optional<byte[]> nameKeys() {
            return Optional.of(keys);
        }
    }

    private KnowledgeGraph load(String name, String turtle) {
        return new SmallWorkspace(folder.resolve(name))
                .turtle("data/sources/one.ttl", turtle)
                .load();
    }
}
