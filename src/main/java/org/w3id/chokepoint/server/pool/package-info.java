/**
 * Who is worked for when: short requests first, few long ones at once. May import {@code query.expression},
 * {@code event} and {@code error}.
 */
package org.w3id.chokepoint.server.pool;
