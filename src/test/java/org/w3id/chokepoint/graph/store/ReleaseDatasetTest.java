package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

class ReleaseDatasetTest {
    private static final Node ABSENT = NodeFactory.createURI("http://example.org/absent");

    private final DatasetGraph loaded = MixedTerms.dataset();
    private final DatasetGraph compiled =
            ReleaseFile.of(loaded, PrefixMapping.Standard, Map.of()).dataset();

    @Test
    void theQuadsAreThoseThatWereCompiled() {
        assertEquals(quads(loaded), quads(compiled));
    }

    @Test
    void theDefaultGraphIsTheUnionWithoutRepetition() {
        List<Triple> union = MixedTerms.union(loaded).find().toList();
        assertEquals(new HashSet<>(union), compiled.getDefaultGraph().find().toSet());
        assertEquals(union.size(), compiled.getDefaultGraph().find().toList().size());
        assertEquals(union.size(), compiled.getDefaultGraph().size());
    }

    @Test
    void everyPatternFindsWhatTheLoadedGraphsHold() {
        List<Node> names = new ArrayList<>(List.of(Quad.defaultGraphIRI));
        loaded.listGraphNodes().forEachRemaining(names::add);
        for (Node name : names) {
            Graph expected = name.equals(Quad.defaultGraphIRI) ? MixedTerms.union(loaded) : loaded.getGraph(name);
            MixedTerms.union(loaded).find().forEach(triple -> patterns(triple)
                    .forEach(pattern -> assertEquals(
                            expected.find(pattern).toSet(),
                            compiled.getGraph(name).find(pattern).toSet(),
                            name + " " + pattern)));
        }
    }

    @Test
    void aTripleOfTwoGraphsIsAQuadOfEach() {
        MixedTerms.union(loaded)
                .find()
                .forEach(triple -> assertEquals(holders(loaded, triple), holders(compiled, triple), triple.toString()));
    }

    @Test
    void anAbsentGraphIsEmptyAndAskingForItCreatesNothing() {
        String ask = "ASK FROM NAMED <" + ABSENT + "> { GRAPH ?g { ?s ?p ?o } }";
        try (QueryExec execution = QueryExec.dataset(compiled).query(ask).build()) {
            assertFalse(execution.ask());
        }
        assertTrue(compiled.getGraph(ABSENT).isEmpty());
        assertFalse(compiled.containsGraph(ABSENT));
        assertEquals(quads(loaded), quads(compiled));
        assertEquals(2, compiled.size());
    }

    @Test
    void nothingCanBeWritten() {
        Triple triple = Triple.create(ABSENT, ABSENT, ABSENT);
        assertThrows(AddDeniedException.class, () -> compiled.getDefaultGraph().add(triple));
        assertThrows(UnsupportedOperationException.class, () -> compiled.add(Quad.create(ABSENT, triple)));
        assertThrows(UnsupportedOperationException.class, () -> compiled.addGraph(ABSENT, Graph.emptyGraph));
        assertThrows(UnsupportedOperationException.class, compiled::clear);
    }

    @Test
    void anEmptyDatasetIsARelease() {
        DatasetGraph empty = ReleaseFile.of(DatasetGraphFactory.createGeneral(), PrefixMapping.Standard, Map.of())
                .dataset();
        assertFalse(empty.find().hasNext());
        assertFalse(empty.contains(Node.ANY, ABSENT, Node.ANY, Node.ANY));
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        Set<Quad> quads = new HashSet<>();
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }

    private static Set<Node> holders(DatasetGraph dataset, Triple triple) {
        Set<Node> names = new HashSet<>();
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .forEachRemaining(quad -> names.add(quad.getGraph()));
        return names;
    }

    /** The eight patterns that a triple fits, and one that names a term of no triple. */
    private static List<Triple> patterns(Triple triple) {
        List<Triple> patterns = new ArrayList<>();
        for (Node subject : List.of(triple.getSubject(), Node.ANY)) {
            for (Node predicate : List.of(triple.getPredicate(), Node.ANY)) {
                for (Node object : List.of(triple.getObject(), Node.ANY, ABSENT)) {
                    patterns.add(Triple.create(subject, predicate, object));
                }
            }
        }
        return patterns;
    }
}
