/**
 * The terms of a release and their numbers, in the order of ORDER BY.
 *
 * <p>May import {@code graph.store.file}.
 */
package org.w3id.chokepoint.graph.store.term;
