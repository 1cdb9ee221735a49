/**
 * Gives a graph to other stores: uploads it by the SPARQL 1.1 Graph Store Protocol, or builds a TDB2 database of it on disk. May
 * import {@code graph}.
 */
package org.w3id.chokepoint.publish;
