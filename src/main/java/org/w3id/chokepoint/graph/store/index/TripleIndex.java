package org.w3id.chokepoint.graph.store.index;

import static org.w3id.chokepoint.graph.store.index.TripleOrder.ANY;
import static org.w3id.chokepoint.graph.store.index.TripleOrder.lowerBound;

import java.nio.IntBuffer;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;

/** The triples of a release as numbers: which there are, and which graphs hold each. */
public final class TripleIndex {
    /** The place of a graph that there is not. */
    public static final int ABSENT = -1;

    /** Of each predicate are kept: its id, how many subjects it has, and how many objects. */
    private static final int PREDICATE_COLUMNS = 3;

    private final TripleOrder spo;
    private final TripleOrder pos;
    private final TripleOrder osp;
    private final IntBuffer graphs;
    private final IntBuffer graphStarts;
    private final IntBuffer graphTriples;
    private final IntBuffer tripleSets;
    private final IntBuffer setStarts;
    private final IntBuffer setGraphs;
    private final IntBuffer predicates;

    public TripleIndex(Sections sections) {
        this.spo = TripleOrder.of(sections, Section.SPO_STARTS, Section.SPO_PREDICATES, Section.SPO_OBJECTS);
        this.pos = TripleOrder.of(sections, Section.POS_STARTS, Section.POS_OBJECTS, Section.POS_SUBJECTS);
        this.osp = TripleOrder.of(sections, Section.OSP_STARTS, Section.OSP_SUBJECTS, Section.OSP_PREDICATES);
        this.graphs = sections.ints(Section.GRAPHS);
        this.graphStarts = sections.ints(Section.GRAPH_STARTS);
        this.graphTriples = sections.ints(Section.GRAPH_TRIPLES);
        this.tripleSets = sections.ints(Section.TRIPLE_SETS);
        this.setStarts = sections.ints(Section.SET_STARTS);
        this.setGraphs = sections.ints(Section.SET_GRAPHS);
        this.predicates = sections.ints(Section.PREDICATES);
    }

    /** How many triples there are in the union of all graphs. */
    public int size() {
        return spo.size();
    }

    /**
     * The triples of the union that match a pattern. Each term is an id of the dictionary or {@link TripleOrder#ANY}.
     *
     * <p>Their number is exact, so it serves as the estimate of a planner.
     */
    public TripleRange match(int subject, int predicate, int object) {
        if (subject != ANY && (predicate != ANY || object == ANY)) {
            return TripleRange.of(spo, 0, subject, predicate, object);
        }
        if (predicate != ANY) {
            return TripleRange.of(pos, 1, predicate, object, subject);
        }
        return object != ANY
                ? TripleRange.of(osp, 2, object, subject, predicate)
                : TripleRange.of(spo, 0, ANY, ANY, ANY);
    }

    /** Walks over the triples of {@link #match}. */
    TripleCursor cursor(int subject, int predicate, int object) {
        if (subject != ANY && predicate != ANY && object == ANY) {
            return RangeCursor.ofPair(spo, 0, subject, predicate);
        }
        if (predicate != ANY && object != ANY && subject == ANY) {
            return RangeCursor.ofPair(pos, 1, predicate, object);
        }
        return object != ANY && subject != ANY && predicate == ANY
                ? RangeCursor.ofPair(osp, 2, object, subject)
                : new RangeCursor(match(subject, predicate, object));
    }

    /** How many different predicates there are. */
    public int predicates() {
        return predicates.limit() / PREDICATE_COLUMNS;
    }

    /** How many different subjects the triples with a predicate have. */
    public int subjects(int predicate) {
        return different(predicate, 1);
    }

    /** How many different objects the triples with a predicate have. */
    public int objects(int predicate) {
        return different(predicate, 2);
    }

    /** Whether a predicate has an object whose id is at least {@code from} and below {@code to}. */
    public boolean hasObject(int predicate, int from, int to) {
        int end = pos.end(predicate);
        int first = lowerBound(pos.second(), pos.start(predicate), end, from);
        return first < end && pos.second().get(first) < to;
    }

    private int different(int predicate, int column) {
        int low = 0;
        int high = predicates();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (predicates.get(middle * PREDICATE_COLUMNS) < predicate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean found = low < predicates() && predicates.get(low * PREDICATE_COLUMNS) == predicate;
        return found ? predicates.get(low * PREDICATE_COLUMNS + column) : 0;
    }

    /** How many named graphs there are. */
    public int graphs() {
        return graphs.limit();
    }

    /** The id of the name of a graph, by its place among the graphs. */
    public int graph(int place) {
        return graphs.get(place);
    }

    /** The place of a graph among the graphs; {@link #ABSENT} if there is none of that name. */
    public int place(int graph) {
        int place = lowerBound(graphs, 0, graphs.limit(), graph);
        return place < graphs.limit() && graphs.get(place) == graph ? place : ABSENT;
    }

    /** How many triples a graph holds. */
    public int size(int place) {
        return graphStarts.get(place + 1) - graphStarts.get(place);
    }

    /** The position, in the order of subjects, of the n-th triple of a graph. */
    public int triple(int place, int n) {
        return graphTriples.get(graphStarts.get(place) + n);
    }

    /** How many triples of a graph stand before a position in the order of subjects. */
    public int before(int place, int position) {
        int start = graphStarts.get(place);
        return lowerBound(graphTriples, start, graphStarts.get(place + 1), position) - start;
    }

    /** Whether a graph holds the triple at a position in the order of subjects. */
    public boolean holds(int place, int position) {
        int set = tripleSets.get(position);
        int end = setStarts.get(set + 1);
        int found = lowerBound(setGraphs, setStarts.get(set), end, place);
        return found < end && setGraphs.get(found) == place;
    }

    /** How many graphs hold the triple at a position in the order of subjects. */
    public int holders(int position) {
        int set = tripleSets.get(position);
        return setStarts.get(set + 1) - setStarts.get(set);
    }

    /** The place of the n-th graph that holds the triple at a position in the order of subjects. */
    public int holder(int position, int n) {
        return setGraphs.get(setStarts.get(tripleSets.get(position)) + n);
    }

    /** The position, in the order of subjects, of a triple that there is. */
    public int position(int subject, int predicate, int object) {
        return match(subject, predicate, object).from();
    }

    public TripleOrder bySubject() {
        return spo;
    }
}
