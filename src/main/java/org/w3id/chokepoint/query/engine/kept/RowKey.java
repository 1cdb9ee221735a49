package org.w3id.chokepoint.query.engine.kept;

import java.util.Arrays;
import org.w3id.chokepoint.query.engine.row.Slots;

/** Some values of a row, to be looked up by. */
public final class RowKey {
    private static final int BYTES = 64;

    private final int[] values;
    private final int hash;

    private RowKey(int[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    public static RowKey of(int[] row, int[] slots) {
        int[] values = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = row[slots[i]];
        }
        return new RowKey(values);
    }

    public int value(int place) {
        return values[place];
    }

    /** Whether all of the values are there. */
    public boolean isWhole() {
        return Arrays.stream(values).noneMatch(value -> value == Slots.UNBOUND);
    }

    /** Bytes that a kept key or row of so many values takes, roughly. */
    public static long bytes(int values) {
        return BYTES + (long) Integer.BYTES * values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key && hash == key.hash && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
