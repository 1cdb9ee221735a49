package org.w3id.chokepoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankNodeNamesTest {
    private static final Node GRAPH = NodeFactory.createURI("http://example.org/g");
    private static final Node NEXT = NodeFactory.createURI("http://example.org/next");

    /** Rings in which every node looks like every other, so that names can differ by choice alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void ringsGiveTheSameQuadsWhateverTheOrder(int size) {
        Set<String> first = named(ring(size, 1));
        for (int seed = 2; seed < 10; seed++) {
            assertEquals(first, named(ring(size, seed)));
        }
    }

    private static List<Quad> ring(int size, int seed) {
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            nodes.add(NodeFactory.createBlankNode());
        }
        List<Quad> quads = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            quads.add(Quad.create(GRAPH, nodes.get(index), NEXT, nodes.get((index + 1) % size)));
        }
        Collections.shuffle(quads, new Random(seed));
        return quads;
    }

    private static Set<String> named(List<Quad> quads) {
        var names = BlankNodeNames.of(quads.iterator());
        return quads.stream()
                .map(quad -> names.get(quad.getSubject()) + " " + names.get(quad.getObject()))
                .collect(Collectors.toSet());
    }
}
