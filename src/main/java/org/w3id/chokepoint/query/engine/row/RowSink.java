package org.w3id.chokepoint.query.engine.row;

/** Takes rows, one at a time. */
@FunctionalInterface
public interface RowSink {

    /**
     * @param row changed as soon as this returns, so what is kept is copied
     * @return whether more rows are wanted
     */
    boolean accept(int[] row);
}
