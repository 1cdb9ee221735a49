/**
 * Runs queries: arguments become terms, limits hold, and what could reach beyond the graph is taken away. May import
 * its sub-packages and {@code graph}.
 */
package org.w3id.chokepoint.query;
