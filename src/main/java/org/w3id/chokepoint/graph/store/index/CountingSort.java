package org.w3id.chokepoint.graph.store.index;

/** Sorts positions by the small numbers that they stand for, keeping the order of what is equal. */
final class CountingSort {
    private CountingSort() {}

    static int[] identity(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    /**
     * @param keys a key for each position
     * @param limit all keys are below this
     * @param order the positions as they are ordered now
     * @return the positions, ordered by key
     */
    static int[] by(IntList keys, int limit, int[] order) {
        int[] next = starts(keys, limit);
        int[] sorted = new int[order.length];
        for (int position : order) {
            sorted[next[keys.get(position)]++] = position;
        }
        return sorted;
    }

    /** For each key the place where it begins once sorted; one more for the end. */
    static int[] starts(IntList keys, int limit) {
        int[] starts = new int[limit + 1];
        for (int i = 0; i < keys.size(); i++) {
            starts[keys.get(i) + 1]++;
        }
        for (int key = 0; key < limit; key++) {
            starts[key + 1] += starts[key];
        }
        return starts;
    }
}
