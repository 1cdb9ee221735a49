package org.w3id.chokepoint.graph.store.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;

/** Collects quads of numbers and writes the parts of a release that hold triples. */
public final class IndexWriter {
    private final int terms;
    private final int[] graphs;
    private final IntList quadPlaces = new IntList();
    private final IntList quadSubjects = new IntList();
    private final IntList quadPredicates = new IntList();
    private final IntList quadObjects = new IntList();
    private final IntList subjects = new IntList();
    private final IntList predicates = new IntList();
    private final IntList objects = new IntList();
    private final IntList sets = new IntList();
    private final IntList graphQuads = new IntList();
    private final IntList graphTriples = new IntList();
    private final Map<List<Integer>, Integer> setNumbers = new LinkedHashMap<>();

    /**
     * @param terms how many terms there are
     * @param graphs the ids of the names of the graphs, ascending
     */
    public IndexWriter(int terms, int[] graphs) {
        this.terms = terms;
        this.graphs = graphs.clone();
    }

    public void add(int graph, int subject, int predicate, int object) {
        quadPlaces.add(Arrays.binarySearch(graphs, graph));
        quadSubjects.add(subject);
        quadPredicates.add(predicate);
        quadObjects.add(object);
    }

    public void write(Map<Section, ByteBuffer> sections) {
        collectTriples();
        writeGraphs(sections);
        int[] bySubject = CountingSort.identity(subjects.size());
        writeStarts(sections, subjects, Section.SPO_STARTS);
        writeColumn(sections, bySubject, predicates, Section.SPO_PREDICATES);
        writeColumn(sections, bySubject, objects, Section.SPO_OBJECTS);
        // Sorting keeps what is equal in the order that it has, here that of subject, predicate, object.
        int[] byObject = CountingSort.by(objects, terms, bySubject);
        writeStarts(sections, objects, Section.OSP_STARTS);
        writeColumn(sections, byObject, subjects, Section.OSP_SUBJECTS);
        writeColumn(sections, byObject, predicates, Section.OSP_PREDICATES);
        int[] byPredicate = CountingSort.by(predicates, terms, byObject);
        writeStarts(sections, predicates, Section.POS_STARTS);
        writeColumn(sections, byPredicate, objects, Section.POS_OBJECTS);
        writeColumn(sections, byPredicate, subjects, Section.POS_SUBJECTS);
        writePredicates(sections, CountingSort.by(predicates, terms, bySubject), byPredicate);
    }

    /** Counts the different subjects and objects of each predicate. */
    private void writePredicates(Map<Section, ByteBuffer> sections, int[] withSubjects, int[] withObjects) {
        IntList counts = new IntList();
        int[] starts = CountingSort.starts(predicates, terms);
        for (int term = 0; term < terms; term++) {
            if (starts[term] < starts[term + 1]) {
                counts.add(term);
                counts.add(different(subjects, withSubjects, starts[term], starts[term + 1]));
                counts.add(different(objects, withObjects, starts[term], starts[term + 1]));
            }
        }
        sections.put(Section.PREDICATES, Sections.column(counts.size(), counts::get));
    }

    private static int different(IntList values, int[] order, int from, int to) {
        int different = 1;
        for (int i = from + 1; i < to; i++) {
            different += values.get(order[i]) == values.get(order[i - 1]) ? 0 : 1;
        }
        return different;
    }

    /** Sorts the quads and gives each different triple a position. */
    private void collectTriples() {
        int[] sorted = CountingSort.identity(quadPlaces.size());
        sorted = CountingSort.by(quadPlaces, graphs.length, sorted);
        sorted = CountingSort.by(quadObjects, terms, sorted);
        sorted = CountingSort.by(quadPredicates, terms, sorted);
        sorted = CountingSort.by(quadSubjects, terms, sorted);
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            int quad = sorted[i];
            if (holders.isEmpty() || !holders.get(holders.size() - 1).equals(quadPlaces.get(quad))) {
                holders.add(quadPlaces.get(quad));
                graphQuads.add(quadPlaces.get(quad));
                graphTriples.add(subjects.size());
            }
            if (i + 1 == sorted.length || !sameTriple(quad, sorted[i + 1])) {
                addTriple(quad, holders);
                holders.clear();
            }
        }
    }

    private boolean sameTriple(int one, int other) {
        return quadSubjects.get(one) == quadSubjects.get(other)
                && quadPredicates.get(one) == quadPredicates.get(other)
                && quadObjects.get(one) == quadObjects.get(other);
    }

    private void addTriple(int quad, List<Integer> holders) {
        subjects.add(quadSubjects.get(quad));
        predicates.add(quadPredicates.get(quad));
        objects.add(quadObjects.get(quad));
        sets.add(setNumbers.computeIfAbsent(List.copyOf(holders), set -> setNumbers.size()));
    }

    private void writeGraphs(Map<Section, ByteBuffer> sections) {
        int[] byGraph = CountingSort.by(graphQuads, graphs.length, CountingSort.identity(graphQuads.size()));
        sections.put(Section.GRAPHS, Sections.column(graphs.length, place -> graphs[place]));
        int[] starts = CountingSort.starts(graphQuads, graphs.length);
        sections.put(Section.GRAPH_STARTS, Sections.column(starts.length, place -> starts[place]));
        writeColumn(sections, byGraph, graphTriples, Section.GRAPH_TRIPLES);
        sections.put(Section.TRIPLE_SETS, Sections.column(sets.size(), sets::get));
        IntList setStarts = new IntList();
        IntList members = new IntList();
        setNumbers.keySet().forEach(set -> {
            setStarts.add(members.size());
            set.forEach(members::add);
        });
        setStarts.add(members.size());
        sections.put(Section.SET_STARTS, Sections.column(setStarts.size(), setStarts::get));
        sections.put(Section.SET_GRAPHS, Sections.column(members.size(), members::get));
    }

    private void writeStarts(Map<Section, ByteBuffer> sections, IntList first, Section section) {
        int[] starts = CountingSort.starts(first, terms);
        sections.put(section, Sections.column(starts.length, term -> starts[term]));
    }

    private static void writeColumn(Map<Section, ByteBuffer> sections, int[] order, IntList values, Section section) {
        sections.put(section, Sections.column(order.length, i -> values.get(order[i])));
    }
}
