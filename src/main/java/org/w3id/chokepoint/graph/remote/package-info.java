/**
 * A knowledge graph that another SPARQL service keeps, asked over HTTP. May import {@code graph.store} and
 * {@code query.expression}.
 */
package org.w3id.chokepoint.graph.remote;
