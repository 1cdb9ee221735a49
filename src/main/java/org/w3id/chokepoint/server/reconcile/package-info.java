/** The reconciliation service and its companions. May import the search, {@code server/http} and the pieces of pages. */
package org.w3id.chokepoint.server.reconcile;
