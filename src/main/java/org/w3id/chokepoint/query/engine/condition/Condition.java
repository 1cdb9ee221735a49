package org.w3id.chokepoint.query.engine.condition;

/** What a filter asks of a row. */
@FunctionalInterface
interface Condition {

    Truth test(int[] row);
}
