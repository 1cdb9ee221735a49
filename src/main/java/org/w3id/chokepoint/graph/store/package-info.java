/**
 * Where a knowledge graph is kept, which is in memory. May import {@code graph} and {@code graph.reason}; whoever asks
 * a graph knows only the interface.
 */
package org.w3id.chokepoint.graph.store;
