/**
 * What follows: the axioms of the ontology compiled into rules, inference with reasons, and the rules that derive. May
 * import {@code graph}.
 */
package org.w3id.chokepoint.graph.reason;
