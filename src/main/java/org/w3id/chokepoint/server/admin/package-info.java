/** What only whoever runs the server may ask and do, on a port of its own. May import {@code server.work} and below. */
package org.w3id.chokepoint.server.admin;
