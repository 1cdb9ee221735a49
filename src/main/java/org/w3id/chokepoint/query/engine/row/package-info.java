/**
 * Rows of integers, the terms and graphs that they are made of, and what an operation on them is.
 *
 * <p>May import {@code graph.store.index}, {@code graph.store.term} and {@code query.expression}.
 */
package org.w3id.chokepoint.query.engine.row;
