/**
 * What is recorded of the steps of a plan.
 *
 * <p>May import {@code query.engine.row}.
 */
package org.w3id.chokepoint.query.engine.plan;
