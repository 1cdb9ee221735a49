package org.w3id.chokepoint.query.engine.row;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.w3id.chokepoint.graph.store.index.TripleIndex;

/**
 * The graphs that a query asks.
 *
 * @param standard what patterns outside GRAPH are matched with
 * @param places the places of the named graphs
 */
public record QueryGraphs(TripleIndex index, ActiveGraph standard, BitSet places) {

    /** All graphs of the release. */
    public static QueryGraphs all(TripleIndex index) {
        BitSet places = new BitSet(index.graphs());
        places.set(0, index.graphs());
        return new QueryGraphs(index, new ActiveGraph.Union(index), places);
    }

    /** Only the graphs after FROM, and those after FROM NAMED. */
    public static QueryGraphs only(TripleIndex index, int[] from, int[] named) {
        ActiveGraph standard =
                from.length == 1 ? new ActiveGraph.Named(index, from[0]) : new ActiveGraph.Merged(index, from);
        BitSet places = new BitSet(index.graphs());
        Arrays.stream(named).forEach(places::set);
        return new QueryGraphs(index, standard, places);
    }

    /** The graph of a name; empty if the query does not ask it. */
    public Optional<ActiveGraph> named(int name) {
        int place = index.place(name);
        return place != TripleIndex.ABSENT && places.get(place)
                ? Optional.of(new ActiveGraph.Named(index, place))
                : Optional.empty();
    }

    public int name(int place) {
        return index.graph(place);
    }
}
