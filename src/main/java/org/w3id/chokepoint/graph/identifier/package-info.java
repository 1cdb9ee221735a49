/**
 * Identifiers that registers give out, such as those of companies: how they are written and checked. May import {@code
 * graph}.
 */
package org.w3id.chokepoint.graph.identifier;
