/** Uploads a graph to a store of somebody else's, by the SPARQL 1.1 Graph Store Protocol. May import {@code graph}. */
package org.w3id.chokepoint.publish;
