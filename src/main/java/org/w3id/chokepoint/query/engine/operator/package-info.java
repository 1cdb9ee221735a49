/**
 * Operations that find rows: patterns, filters and joins.
 *
 * <p>May import {@code query.engine.row}, {@code query.engine.kept} and {@code query.engine.condition}.
 */
package org.w3id.chokepoint.query.engine.operator;
