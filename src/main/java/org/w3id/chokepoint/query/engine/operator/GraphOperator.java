package org.w3id.chokepoint.query.engine.operator;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.graph.store.index.TripleCursors;
import org.w3id.chokepoint.graph.store.index.TripleIndex;
import org.w3id.chokepoint.query.engine.row.ActiveGraph;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.engine.row.Slots;

/**
 * An operation within one named graph after the other.
 *
 * @param name the id of a graph, or -1 - the slot of a variable
 * @param required patterns that have a match in each graph with any row
 */
public record GraphOperator(Evaluation evaluation, int name, Operator operator, List<TriplePattern> required)
        implements Operator {

    @Override
    public boolean run(int[] row, RowSink next) {
        int known = TriplePattern.value(name, row);
        if (known != Slots.UNBOUND) {
            Optional<ActiveGraph> graph = graph(known);
            return graph.isEmpty() || evaluation.within(graph.get(), operator, row, next);
        }
        BitSet places = possible(row);
        places.and(evaluation.graphs().places());
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (!runWithin(place, row, next)) {
                return false;
            }
        }
        return true;
    }

    private Optional<ActiveGraph> graph(int id) {
        if (evaluation.terms().isHeld(id)) {
            return evaluation.graphs().named(id);
        }
        Node term = evaluation.terms().term(id);
        return Quad.isDefaultGraph(term) || Quad.isUnionGraph(term)
                ? Optional.of(evaluation.graphs().standard())
                : Optional.empty();
    }

    /** The name gets its value last, as in Jena, so that the pattern does not see it. */
    private boolean runWithin(int place, int[] row, RowSink next) {
        evaluation.budget().check();
        int slot = -1 - name;
        int graph = evaluation.graphs().name(place);
        return evaluation.within(new ActiveGraph.Named(evaluation.graphs().index(), place), operator, row, found -> {
            if (found[slot] != Slots.UNBOUND) {
                return found[slot] != graph || next.accept(found);
            }
            found[slot] = graph;
            boolean more = next.accept(found);
            found[slot] = Slots.UNBOUND;
            return more;
        });
    }

    /** The graphs that hold a match of the rarest pattern, by their places. */
    private BitSet possible(int[] row) {
        TripleIndex index = evaluation.graphs().index();
        ActiveGraph all = new ActiveGraph.Union(index);
        BitSet places = new BitSet(index.graphs());
        Optional<TriplePattern> rarest =
                required.stream().min(Comparator.comparingInt(pattern -> pattern.count(all, row)));
        if (rarest.isEmpty()) {
            places.set(0, index.graphs());
        } else if (rarest.get().count(all, row) > 0) {
            addHolders(rarest.get(), row, places);
        }
        return places;
    }

    private void addHolders(TriplePattern pattern, int[] row, BitSet places) {
        TripleIndex index = evaluation.graphs().index();
        TripleCursor triples = new TripleCursors(index)
                .inUnion(
                        TriplePattern.value(pattern.subject(), row),
                        TriplePattern.value(pattern.predicate(), row),
                        TriplePattern.value(pattern.object(), row));
        while (triples.advance()) {
            evaluation.budget().check();
            int position = index.position(triples.subject(), triples.predicate(), triples.object());
            for (int n = 0; n < index.holders(position); n++) {
                places.set(index.holder(position, n));
            }
        }
    }
}
