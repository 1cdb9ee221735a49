/**
 * Makes diagrams: from a canned query and its triples to nodes and edges. May import {@code query} and {@code
 * diagram.model}.
 */
package org.w3id.chokepoint.diagram;
