/**
 * Checks the passages of the graph against local copies of the documents. May import {@code query} and {@code
 * check.result}.
 */
package org.w3id.chokepoint.evidence;
