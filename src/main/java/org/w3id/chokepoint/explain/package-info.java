/**
 * Why a finding or a triple holds, and why a query has no rows. May import {@code query} and {@code graph.reason}; used by the command line and
 * over HTTP.
 */
package org.w3id.chokepoint.explain;
