/**
 * What a query asks of other endpoints, with SERVICE: only of those that whoever runs the program has named. May import
 * {@code query.expression}.
 */
package org.w3id.chokepoint.query.federation;
