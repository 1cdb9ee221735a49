package org.w3id.chokepoint.query.engine.kept;

import java.util.Arrays;

/** Rows of one width, each once, numbered from 0 in the order in which they were first seen. */
public final class RowSet {
    private static final int FIRST_PLACES = 16;
    private static final int FREE = -1;
    // By the golden ratio, so that ids that follow one another spread over all places.
    private static final int SPREAD = 0x9E3779B9;

    private final int width;
    private final RowList rows;
    private int[] places = free(FIRST_PLACES);

    /** @param width values in a row */
    public RowSet(int width) {
        this.width = width;
        this.rows = new RowList(width);
    }

    /** Bytes that a row of so many values takes, with its place. */
    public static long bytes(int width) {
        return RowList.bytes(width) + 4L * Integer.BYTES;
    }

    /**
     * Adds the values of some slots unless they are there already.
     *
     * @return the number of the row, which is {@link #size()} of before if it is new
     */
    public int add(int[] row, int[] slots) {
        int place = place(hash(row, slots));
        while (places[place] != FREE) {
            if (rows.has(places[place], row, slots)) {
                return places[place];
            }
            place = place + 1 & places.length - 1;
        }
        places[place] = rows.size();
        rows.add(row, slots);
        if (rows.size() > places.length / 2) {
            grow();
        }
        return rows.size() - 1;
    }

    public int size() {
        return rows.size();
    }

    /** The rows by their numbers. */
    public RowList rows() {
        return rows;
    }

    private void grow() {
        places = free(2 * places.length);
        for (int number = 0; number < rows.size(); number++) {
            int place = place(hash(number));
            while (places[place] != FREE) {
                place = place + 1 & places.length - 1;
            }
            places[place] = number;
        }
    }

    private int place(int hash) {
        return hash * SPREAD >>> Integer.numberOfLeadingZeros(places.length) + 1;
    }

    /** The same as that of a row that is kept. */
    private static int hash(int[] row, int[] slots) {
        int hash = 1;
        for (int slot : slots) {
            hash = 31 * hash + row[slot];
        }
        return hash;
    }

    private int hash(int number) {
        int hash = 1;
        for (int place = 0; place < width; place++) {
            hash = 31 * hash + rows.value(number, place);
        }
        return hash;
    }

    private static int[] free(int places) {
        int[] free = new int[places];
        Arrays.fill(free, FREE);
        return free;
    }
}
