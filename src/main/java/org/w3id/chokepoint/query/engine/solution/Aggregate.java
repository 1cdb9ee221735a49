package org.w3id.chokepoint.query.engine.solution;

import java.util.function.Supplier;

/**
 * What is asked of a group of rows.
 *
 * @param slot of the variable for the answer
 * @param states makes a new state
 * @param none the id of the answer if there are no rows at all; {@code Slots.UNBOUND} for none
 */
public record Aggregate(int slot, Supplier<State> states, int none) {

    /** What is known of the rows seen so far. */
    interface State {

        void add(int[] row);

        /** The id of the answer; {@code Slots.UNBOUND} if there is none. */
        int value();
    }

    State start() {
        return states.get();
    }
}
