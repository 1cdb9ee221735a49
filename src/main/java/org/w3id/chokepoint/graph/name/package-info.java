/**
 * Names of things: labels, the finding of an entity by what a person types, suggestions. May import {@code graph} and
 * {@code graph.identifier}, and knows no query.
 */
package org.w3id.chokepoint.graph.name;
