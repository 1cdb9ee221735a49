/** Services whose answer is a page. May import {@code server.page} and {@code server.request}, and none of the other services. */
package org.w3id.chokepoint.server.site;
