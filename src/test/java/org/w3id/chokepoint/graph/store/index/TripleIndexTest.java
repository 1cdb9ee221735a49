package org.w3id.chokepoint.graph.store.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;

/** Any triples of numbers are found again by every pattern, in the union and in each graph. */
class TripleIndexTest {
    private static final int TERMS = 6;
    private static final int[] GRAPHS = {1, 3, 4};

    /** Three terms, in the graph of that name. */
    private record Held(int graph, List<Integer> triple) {}

    @Provide
    Arbitrary<List<Held>> quads() {
        Arbitrary<Integer> terms = Arbitraries.integers().between(0, TERMS - 1);
        // The last graph stays empty.
        return Combinators.combine(Arbitraries.of(1, 3), terms.list().ofSize(3))
                .as(Held::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 120)
    void everyPatternFindsItsTriples(@ForAll("quads") List<Held> quads) {
        TripleIndex index = index(quads);
        for (int place = -1; place < GRAPHS.length; place++) {
            Set<List<Integer>> held = new HashSet<>();
            for (Held quad : quads) {
                if (place < 0 || GRAPHS[place] == quad.graph) {
                    held.add(quad.triple);
                }
            }
            for (List<Integer> pattern : patterns()) {
                List<List<Integer>> found = found(index, place, pattern);
                List<List<Integer>> expected =
                        held.stream().filter(triple -> matches(triple, pattern)).toList();
                assertEquals(new HashSet<>(expected), new HashSet<>(found), "graph " + place + " " + pattern);
                assertEquals(expected.size(), found.size(), "each once");
            }
        }
    }

    @Property(tries = 60)
    void objectsOfAPredicateAreFoundByTheirRange(@ForAll("quads") List<Held> quads) {
        TripleIndex index = index(quads);
        for (int term = 0; term < TERMS; term++) {
            for (int from = 0; from < TERMS; from++) {
                int predicate = term;
                int low = from;
                boolean expected = quads.stream()
                        .map(Held::triple)
                        .anyMatch(triple ->
                                triple.get(1) == predicate && triple.get(2) >= low && triple.get(2) < low + 2);
                assertEquals(expected, index.hasObject(predicate, low, low + 2));
            }
        }
    }

    @Property(tries = 60)
    void countsAreThoseOfTheTriples(@ForAll("quads") List<Held> quads) {
        TripleIndex index = index(quads);
        Set<List<Integer>> union = new HashSet<>();
        quads.forEach(quad -> union.add(quad.triple));
        assertEquals(union.size(), index.size());
        assertEquals(union.stream().map(triple -> triple.get(1)).distinct().count(), index.predicates());
        for (int term = 0; term < TERMS; term++) {
            int predicate = term;
            List<List<Integer>> with =
                    union.stream().filter(triple -> triple.get(1) == predicate).toList();
            assertEquals(with.stream().map(triple -> triple.get(0)).distinct().count(), index.subjects(predicate));
            assertEquals(with.stream().map(triple -> triple.get(2)).distinct().count(), index.objects(predicate));
            assertEquals(
                    with.size(),
                    index.match(TripleOrder.ANY, predicate, TripleOrder.ANY).size());
        }
    }

    @Property(tries = 60)
    void holdersAreTheGraphsOfATriple(@ForAll("quads") List<Held> quads) {
        TripleIndex index = index(quads);
        for (Held quad : quads) {
            int position = index.position(quad.triple.get(0), quad.triple.get(1), quad.triple.get(2));
            Set<Integer> graphs = new HashSet<>();
            for (int n = 0; n < index.holders(position); n++) {
                graphs.add(index.graph(index.holder(position, n)));
            }
            Set<Integer> expected = new HashSet<>();
            quads.stream().filter(each -> each.triple.equals(quad.triple)).forEach(each -> expected.add(each.graph));
            assertEquals(expected, graphs);
            assertTrue(index.holds(index.place(quad.graph), position));
            assertFalse(index.holds(index.place(4), position));
        }
    }

    /** Whoever waits for the next triple can stop a walk over any number of others. */
    @Example
    void walkThatSkipsTellsOfEachTripleThatItLeavesOut() {
        List<Held> quads = new ArrayList<>();
        for (int n = 0; n < TERMS; n++) {
            quads.add(new Held(1, List.of(n, 0, 0)));
            quads.add(new Held(3, List.of(n, 1, 0)));
        }
        AtomicInteger skipped = new AtomicInteger();
        TripleIndex index = index(quads);
        TripleCursor none = new TripleCursors(index, skipped::incrementAndGet)
                .inGraph(index.place(1), TripleOrder.ANY, 1, TripleOrder.ANY);
        assertFalse(none.advance());
        assertEquals(TERMS, skipped.get());
        assertFalse(none.advance(), "the end stays the end");
    }

    @Example
    void placesOfGraphsAreFoundByName() {
        TripleIndex index = index(List.of());
        assertEquals(3, index.graphs());
        assertEquals(1, index.place(3));
        assertEquals(List.of(-1, -1, -1), List.of(index.place(0), index.place(2), index.place(5)));
        assertEquals(0, index.size(2));
    }

    private static List<List<Integer>> found(TripleIndex index, int place, List<Integer> pattern) {
        TripleCursors cursors = new TripleCursors(index);
        TripleCursor cursor = place < 0
                ? cursors.inUnion(pattern.get(0), pattern.get(1), pattern.get(2))
                : cursors.inGraph(place, pattern.get(0), pattern.get(1), pattern.get(2));
        List<List<Integer>> found = new ArrayList<>();
        while (cursor.advance()) {
            found.add(List.of(cursor.subject(), cursor.predicate(), cursor.object()));
        }
        return found;
    }

    private static boolean matches(List<Integer> triple, List<Integer> pattern) {
        return java.util.stream.IntStream.range(0, 3)
                .allMatch(part -> pattern.get(part) == TripleOrder.ANY
                        || pattern.get(part).equals(triple.get(part)));
    }

    private static List<List<Integer>> patterns() {
        List<List<Integer>> patterns = new ArrayList<>();
        for (int subject = -1; subject < TERMS; subject++) {
            for (int predicate = -1; predicate < TERMS; predicate++) {
                for (int object = -1; object < TERMS; object++) {
                    patterns.add(List.of(any(subject), any(predicate), any(object)));
                }
            }
        }
        return patterns;
    }

    private static int any(int term) {
        return term < 0 ? TripleOrder.ANY : term;
    }

    private static TripleIndex index(List<Held> quads) {
        IndexWriter writer = new IndexWriter(TERMS, GRAPHS);
        quads.forEach(quad -> writer.add(quad.graph, quad.triple.get(0), quad.triple.get(1), quad.triple.get(2)));
        Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
        writer.write(sections);
        return new TripleIndex(new Sections(sections));
    }
}
