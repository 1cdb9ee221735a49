/**
 * Whether two records mean the same entity, by name and identifier. May import the packages of {@code graph} below it.
 */
package org.w3id.chokepoint.graph.match;
