package org.w3id.chokepoint.query.engine.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Rows that are kept to be joined with others, by the values that both may have. */
public final class RowTable {
    private final int[] shared;
    private final QueryBudget budget;
    private final List<int[]> rows = new ArrayList<>();
    private final Map<RowKey, List<int[]>> byKey = new HashMap<>();
    private final List<int[]> withoutKey = new ArrayList<>();

    /** @param shared the slots that the rows of both sides may have a value in */
    public RowTable(int[] shared, QueryBudget budget) {
        this.shared = shared;
        this.budget = budget;
    }

    public void add(int[] row) {
        budget.take(RowKey.bytes(row.length) + RowKey.bytes(shared.length));
        int[] kept = row.clone();
        rows.add(kept);
        RowKey key = RowKey.of(kept, shared);
        if (key.isWhole()) {
            byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(kept);
        } else {
            withoutKey.add(kept);
        }
    }

    /** The rows that may agree with one of the other side: all others do not. */
    public List<int[]> near(int[] row) {
        RowKey key = RowKey.of(row, shared);
        if (!key.isWhole()) {
            return rows;
        }
        List<int[]> same = byKey.getOrDefault(key, List.of());
        if (withoutKey.isEmpty()) {
            return same;
        }
        List<int[]> all = new ArrayList<>(same);
        all.addAll(withoutKey);
        return all;
    }

    /** Whether two rows have no different values for one variable. */
    public boolean agree(int[] one, int[] other) {
        for (int slot : shared) {
            if (one[slot] != other[slot] && one[slot] != Slots.UNBOUND && other[slot] != Slots.UNBOUND) {
                return false;
            }
        }
        return true;
    }

    /** Whether two rows have a value for the same variable. */
    public boolean overlap(int[] one, int[] other) {
        for (int slot : shared) {
            if (one[slot] != Slots.UNBOUND && other[slot] != Slots.UNBOUND) {
                return true;
            }
        }
        return false;
    }
}
