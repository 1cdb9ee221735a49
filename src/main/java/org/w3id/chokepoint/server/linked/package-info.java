/**
 * The addresses to which the IRIs of the graph lead. May import {@code server.page}, and none of the other services.
 */
package org.w3id.chokepoint.server.linked;
