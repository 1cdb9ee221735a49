/**
 * The triples of a release as sorted columns of numbers, and which graphs hold each.
 *
 * <p>May import {@code graph.store.file}.
 */
package org.w3id.chokepoint.graph.store.index;
