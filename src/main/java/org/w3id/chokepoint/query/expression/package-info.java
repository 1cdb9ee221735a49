/**
 * What one evaluation may spend, and the functions of SPARQL that keep to it. May import {@code error} only.
 */
package org.w3id.chokepoint.query.expression;
