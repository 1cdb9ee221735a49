/**
 * What filters and expressions ask of a row.
 *
 * <p>May import {@code query.engine.row}.
 */
package org.w3id.chokepoint.query.engine.condition;
