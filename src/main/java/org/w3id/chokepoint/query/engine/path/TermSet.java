package org.w3id.chokepoint.query.engine.path;

import java.util.Arrays;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Terms, in the order in which they were added. */
final class TermSet {
    private static final int SMALLEST = 16;

    private final QueryBudget budget;
    private int[] terms = new int[SMALLEST];
    private int[] places = new int[2 * SMALLEST];
    private int size;
    private long bytes;

    TermSet(QueryBudget budget) {
        this.budget = budget;
    }

    /** When the set is no longer kept. */
    void release() {
        budget.give(bytes);
        bytes = 0;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return terms[place];
    }

    /** False if it was there before. */
    boolean add(int term) {
        int place = place(term);
        if (places[place] != 0) {
            return false;
        }
        terms[size++] = term;
        places[place] = size;
        if (size == terms.length) {
            grow();
        }
        return true;
    }

    boolean contains(int term) {
        return places[place(term)] != 0;
    }

    /** Where a term is, as its position in the order + 1; or the free place where it would be. */
    private int place(int term) {
        int place = (term * 0x9E3779B1 >>> 8) & places.length - 1;
        while (places[place] != 0 && terms[places[place] - 1] != term) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void grow() {
        long more = (long) Integer.BYTES * (terms.length + places.length);
        budget.take(more);
        bytes += more;
        terms = Arrays.copyOf(terms, 2 * size);
        places = new int[2 * terms.length];
        for (int n = 0; n < size; n++) {
            places[place(terms[n])] = n + 1;
        }
    }
}
