/**
 * The formats of diagrams, and the writers of those that are not pictures. May import {@code diagram.picture} and what
 * is below it.
 */
package org.w3id.chokepoint.diagram.format;
