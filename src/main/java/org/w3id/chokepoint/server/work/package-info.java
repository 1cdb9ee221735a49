/**
 * Where requests are worked on, apart from the threads that read and write them. May import {@code server.http}.
 */
package org.w3id.chokepoint.server.work;
