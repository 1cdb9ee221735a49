/**
 * Property paths.
 *
 * <p>May import {@code query.engine.row} and {@code query.engine.operator}.
 */
package org.w3id.chokepoint.query.engine.path;
