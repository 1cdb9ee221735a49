package org.w3id.chokepoint.query.engine.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of one width in the order in which they were added.
 *
 * <p>A few arrays hold them all: millions of small ones would stop the whole server for half a second each time that the
 * garbage collector moves them.
 */
public final class RowList {
    private static final int FIRST_ROWS = 8;
    private static final int SHIFT = 12;
    private static final int BLOCK_ROWS = 1 << SHIFT;

    private final int width;
    private final List<int[]> blocks = new ArrayList<>();
    private int size;

    /** @param width values in a row */
    public RowList(int width) {
        this.width = width;
        blocks.add(new int[FIRST_ROWS * width]);
    }

    /** Bytes that a row of so many values takes. */
    public static long bytes(int width) {
        return (long) Integer.BYTES * width;
    }

    /** Adds the values of some slots, as many as the rows are wide. */
    public void add(int[] row, int[] slots) {
        int[] block = roomy();
        int start = start(size);
        for (int i = 0; i < width; i++) {
            block[start + i] = row[slots[i]];
        }
        size++;
    }

    /** The last block, with room for one row more. */
    private int[] roomy() {
        int number = size >> SHIFT;
        if (number == blocks.size()) {
            blocks.add(new int[BLOCK_ROWS * width]);
        } else if (start(size) + width > blocks.get(number).length) {
            blocks.set(number, Arrays.copyOf(blocks.get(number), 2 * blocks.get(number).length));
        }
        return blocks.get(number);
    }

    public int size() {
        return size;
    }

    public int value(int number, int place) {
        return blocks.get(number >> SHIFT)[start(number) + place];
    }

    public int[] row(int number) {
        return Arrays.copyOfRange(blocks.get(number >> SHIFT), start(number), start(number) + width);
    }

    /** Whether a row has the values of some slots. */
    boolean has(int number, int[] row, int[] slots) {
        int[] block = blocks.get(number >> SHIFT);
        int start = start(number);
        for (int i = 0; i < width; i++) {
            if (block[start + i] != row[slots[i]]) {
                return false;
            }
        }
        return true;
    }

    private int start(int number) {
        return (number & BLOCK_ROWS - 1) * width;
    }
}
