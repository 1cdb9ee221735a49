/** The page of a canned diagram. May import {@code diagram} and {@code server.page.canned}. */
package org.w3id.chokepoint.server.page.diagram;
