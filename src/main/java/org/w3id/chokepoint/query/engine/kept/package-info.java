/**
 * Rows that an operation keeps: in the order in which they came, each once, or to be found by some of their values.
 *
 * <p>May import {@code query.engine.row} and {@code query.expression}.
 */
package org.w3id.chokepoint.query.engine.kept;
