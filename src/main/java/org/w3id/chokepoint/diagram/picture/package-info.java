/** Diagrams as pictures: SVG, PNG and PDF. May import {@code diagram.layout} and what is below it. */
package org.w3id.chokepoint.diagram.picture;
