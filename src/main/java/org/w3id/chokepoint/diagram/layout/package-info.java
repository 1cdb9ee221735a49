/**
 * Gives the parts of a diagram their places: in layers, by stress, along a timeline. May import {@code
 * diagram.drawing} and {@code diagram.model}.
 */
package org.w3id.chokepoint.diagram.layout;
