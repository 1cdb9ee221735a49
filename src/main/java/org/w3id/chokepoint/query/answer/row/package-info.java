/**
 * Rows of terms as bytes: a term is made into bytes once, and all go into one buffer.
 *
 * <p>May import {@code graph}, {@code graph.store.term} and {@code query.engine.row}.
 */
package org.w3id.chokepoint.query.answer.row;
