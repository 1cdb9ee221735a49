/**
 * The nouns of everything else: the workspace, its files, the named graphs, the knowledge graph as an interface. May
 * import only {@code error}; all packages but the lowest may import it.
 */
package org.w3id.chokepoint.graph;
