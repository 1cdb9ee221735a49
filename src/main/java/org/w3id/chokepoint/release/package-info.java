/**
 * What a workspace compiles to: the graph with all that follows, the catalogue, the descriptions. May import {@code
 * query} and {@code graph}.
 */
package org.w3id.chokepoint.release;
