package org.w3id.chokepoint.graph.store.index;

import java.util.Arrays;

/** Numbers in a row; a list of boxed numbers would take five times the memory. */
final class IntList {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int place) {
        return values[place];
    }

    int size() {
        return size;
    }
}
