/** Whether a client has an answer already: entity tags and conditional requests. May import {@code server.http} and below. */
package org.w3id.chokepoint.server.cache;
