/** The SPARQL endpoint. May import {@code server.page}, and none of the other services. */
package org.w3id.chokepoint.server.sparql;
