/**
 * The evaluation of a query within limits: what it may call, keep and make. May import {@code query.expression}.
 */
package org.w3id.chokepoint.query.evaluation;
