/**
 * The engine: queries over the integers of a release, from the algebra that Jena has optimised to rows.
 *
 * <p>May import its sub-packages, {@code graph.store.index}, {@code graph.store.term} and {@code query.expression}.
 */
package org.w3id.chokepoint.query.engine;
