package org.w3id.chokepoint.query.engine.row;

/**
 * One operation of a compiled query.
 *
 * <p>It extends a row by what it finds, hands each extension on, and takes it back: the row is the same before and after.
 */
@FunctionalInterface
public interface Operator {

    /** @return false as soon as {@code next} wants no more rows */
    boolean run(int[] row, RowSink next);
}
