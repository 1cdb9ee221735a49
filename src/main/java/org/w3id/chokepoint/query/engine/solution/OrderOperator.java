package org.w3id.chokepoint.query.engine.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.query.engine.condition.Conditions;
import org.w3id.chokepoint.query.engine.condition.RowExpression;
import org.w3id.chokepoint.query.engine.kept.RowKey;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/** The rows of an operation in the order of ORDER BY: all, or the first of them. */
public final class OrderOperator implements Operator {
    private final Evaluation evaluation;
    private final Operator operator;
    private final RowExpression[] keys;
    private final int[] directions;
    private final int[] ties;
    private final long limit;

    /**
     * @param variables that the rows may have values for
     * @param limit how many rows at most
     */
    public OrderOperator(
            Evaluation evaluation,
            Operator operator,
            List<SortCondition> order,
            Conditions conditions,
            Collection<Var> variables,
            long limit) {
        this.evaluation = evaluation;
        this.operator = operator;
        this.keys = order.stream()
                .map(each -> conditions.expression(each.getExpression()))
                .toArray(RowExpression[]::new);
        this.directions = order.stream().mapToInt(SortCondition::getDirection).toArray();
        this.ties = variables.stream()
                .sorted(Comparator.comparing(Var::getName))
                .mapToInt(evaluation.slots()::of)
                .toArray();
        this.limit = limit;
    }

    @Override
    public boolean run(int[] row, RowSink next) {
        RowOrder order = new RowOrder(evaluation, row.length, keys, directions, ties);
        Collection<int[]> kept = limit == Long.MAX_VALUE ? new ArrayList<>() : new PriorityQueue<>(order.reversed());
        operator.run(row, found -> {
            evaluation.budget().check();
            keep(order.keyed(found), order, kept);
            return limit > 0;
        });
        int[][] rows = sorted(kept, (one, other) -> {
            evaluation.budget().check();
            return order.compare(one, other);
        });
        boolean more = push(rows, row.length, next);
        evaluation.budget().give(rows.length * RowKey.bytes(row.length + keys.length));
        return more;
    }

    private static int[][] sorted(Collection<int[]> kept, Comparator<int[]> order) {
        int[][] rows = kept.toArray(int[][]::new);
        try {
            Arrays.sort(rows, order);
            return rows;
        } catch (IllegalArgumentException e) {
            // Some terms, such as times with and without zone, have no order that holds for any three; a heap needs
            // none.
            PriorityQueue<int[]> heap = new PriorityQueue<>(order);
            heap.addAll(kept);
            return Stream.generate(heap::poll).limit(rows.length).toArray(int[][]::new);
        }
    }

    private void keep(int[] row, RowOrder order, Collection<int[]> kept) {
        if (kept.size() < limit) {
            evaluation.budget().take(RowKey.bytes(row.length));
            kept.add(row);
        } else if (kept instanceof PriorityQueue<int[]> heap && limit > 0 && order.compare(row, heap.peek()) < 0) {
            heap.poll();
            heap.add(row);
        }
    }

    private static boolean push(int[][] rows, int width, RowSink next) {
        int[] row = new int[width];
        for (int[] kept : rows) {
            System.arraycopy(kept, 0, row, 0, width);
            if (!next.accept(row)) {
                return false;
            }
        }
        return true;
    }
}
