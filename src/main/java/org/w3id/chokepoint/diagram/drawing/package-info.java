/** What a layout hands to a writer: boxes, routes, text blocks, colours. May import {@code diagram.model}. */
package org.w3id.chokepoint.diagram.drawing;
