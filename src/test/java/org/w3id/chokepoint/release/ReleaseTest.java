package org.w3id.chokepoint.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;

/** The release of the shipped workspace, against what a fresh load of its files derives. */
class ReleaseTest {
    private static final Workspace SHIPPED = Workspace.of(Path.of("."));
    private static final DatasetGraph COMPILED = Release.open(SHIPPED).graph().dataset();
    private static final int MAX_BYTES_PER_QUAD = 60;

    @Test
    void everyGraphIsWhatAFreshLoadDerives() {
        KnowledgeGraph fresh = MemoryGraph.load(SHIPPED);
        Set<Node> names = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        fresh.dataset().listGraphNodes().forEachRemaining(names::add);
        for (Node name : names) {
            Graph expected = fresh.dataset().getGraph(name);
            Graph compiled = COMPILED.getGraph(name);
            assertEquals(expected.size(), compiled.size(), name.toString());
            assertTrue(expected.isIsomorphicWith(compiled), name.toString());
        }
        names.add(SmallWorkspace.NAMES.graph("queries"));
        COMPILED.listGraphNodes().forEachRemaining(name -> {
            boolean description =
                    Files.exists(Path.of("queries/descriptions", name.getURI().replaceFirst("^.*/", "") + ".rq"));
            assertTrue(names.contains(name) || description, name.toString());
        });
        assertEquals(
                fresh.prefixes().getNsPrefixMap(),
                Release.open(SHIPPED).graph().prefixes().getNsPrefixMap());
    }

    @Test
    void theDefaultGraphIsTheUnionOfTheNamedGraphs() {
        Graph union = GraphFactory.createDefaultGraph();
        COMPILED.listGraphNodes().forEachRemaining(name -> GraphUtil.addInto(union, COMPILED.getGraph(name)));
        assertEquals(union.size(), COMPILED.getDefaultGraph().size());
        assertEquals(union.find().toSet(), COMPILED.getDefaultGraph().find().toSet());
    }

    @Test
    void aQuadTakesAtMostSixtyBytes() throws Exception {
        Path file = ReleaseCache.standard(notice -> {}).file(SHIPPED).orElseThrow();
        long quads = COMPILED.stream().filter(quad -> !quad.isDefaultGraph()).count();
        assertTrue(Files.size(file) <= MAX_BYTES_PER_QUAD * quads, Files.size(file) + " bytes, " + quads + " quads");
    }
}
