package org.w3id.chokepoint.query.engine.solution;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.QueryTerms;
import org.w3id.chokepoint.query.engine.row.Slots;

/**
 * The order of ORDER BY among rows that are followed by their keys.
 *
 * <p>Like Jena, it compares rows with equal keys variable by variable, so that an answer is the same every time.
 */
final class RowOrder implements Comparator<int[]> {
    private final QueryTerms terms;
    private final RowExpression[] keys;
    private final int[] directions;
    private final int[] ties;
    private final int width;

    RowOrder(Evaluation evaluation, int width, RowExpression[] keys, int[] directions, int[] ties) {
        this.terms = evaluation.terms();
        this.width = width;
        this.keys = keys;
        this.directions = directions;
        this.ties = ties;
    }

    /** A copy of a row, followed by its keys. */
    int[] keyed(int[] row) {
        int[] keyed = Arrays.copyOf(row, width + keys.length);
        for (int key = 0; key < keys.length; key++) {
            keyed[width + key] = keys[key].value(row);
        }
        return keyed;
    }

    @Override
    public int compare(int[] one, int[] other) {
        for (int key = 0; key < keys.length; key++) {
            int order = byValue(one[width + key], other[width + key]);
            if (order != 0) {
                return directions[key] == Query.ORDER_DESCENDING ? -order : order;
            }
        }
        for (int slot : ties) {
            if (one[slot] != other[slot]) {
                return NodeCmp.compareRDFTerms(term(one[slot]), term(other[slot]));
            }
        }
        return 0;
    }

    private int byValue(int one, int other) {
        if (one == other) {
            return 0;
        }
        if (one == Slots.UNBOUND || other == Slots.UNBOUND) {
            return one == Slots.UNBOUND ? -1 : 1;
        }
        return terms.isOrdered(one) && terms.isOrdered(other)
                ? Integer.compare(one, other)
                : NodeValue.compareAlways(terms.value(one), terms.value(other));
    }

    /** Jena compares nodes, with null for what there is not. */
    private Node term(int id) {
        return id == Slots.UNBOUND ? null : terms.term(id);
    }
}
