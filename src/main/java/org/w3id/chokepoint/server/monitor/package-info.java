/** What the server tells of its own work: figures for whoever runs it. May import {@code server.http} and below. */
package org.w3id.chokepoint.server.monitor;
