package org.w3id.chokepoint.graph.store.index;

import java.nio.IntBuffer;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;

/**
 * All triples in one order, such as by subject, predicate, object: for each first term the sorted pairs of the other
 * two.
 *
 * @param starts for each term the position of its first pair; one more for the end
 * @param second the second term of each triple
 * @param third the third term of each triple
 */
public record TripleOrder(IntBuffer starts, IntBuffer second, IntBuffer third) {
    /** Stands for any term in a pattern. */
    public static final int ANY = -2;

    static TripleOrder of(Sections sections, Section starts, Section second, Section third) {
        return new TripleOrder(sections.ints(starts), sections.ints(second), sections.ints(third));
    }

    public int size() {
        return second.limit();
    }

    /** The position of the first triple with this first term. */
    public int start(int first) {
        return starts.get(first);
    }

    /** The position after the last triple with this first term. */
    public int end(int first) {
        return starts.get(first + 1);
    }

    /** The first term of the triple at a position. */
    public int first(int position) {
        int low = 0;
        int high = starts.limit() - 1;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) <= position) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first position from {@code from} to {@code to} where a sorted column is not below a value; {@code to} if none is. */
    public static int lowerBound(IntBuffer column, int from, int to, int value) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column.get(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The position after the last of a value that a sorted column has from {@code from} on, up to {@code to}. Most values
     * have few positions, so the end is looked for near the start, in steps that grow.
     */
    static int upperBound(IntBuffer column, int from, int to, int value) {
        int low = from;
        int step = 1;
        while (low + step < to && column.get(low + step) <= value) {
            low += step;
            step <<= 1;
        }
        return lowerBound(column, low, Math.min(to, low + step), value + 1);
    }
}
