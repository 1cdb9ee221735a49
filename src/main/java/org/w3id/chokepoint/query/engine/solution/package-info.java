/**
 * Operations on whole answers: what SPARQL calls solution modifiers, and groups.
 *
 * <p>May import {@code query.engine.row}, {@code query.engine.kept} and {@code query.engine.condition}.
 */
package org.w3id.chokepoint.query.engine.solution;
