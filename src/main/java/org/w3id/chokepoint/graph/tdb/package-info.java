/**
 * A knowledge graph in a TDB2 database on disk, for one that does not fit in memory. May import {@code graph.store} and
 * {@code query.expression}.
 */
package org.w3id.chokepoint.graph.tdb;
