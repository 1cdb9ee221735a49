/**
 * Dumps of the whole graph, and what changed between two of them. May import {@code query.answer} and {@code graph}.
 */
package org.w3id.chokepoint.export;
