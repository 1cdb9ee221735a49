/**
 * The files of the dump over HTTP, made when somebody first asks for one. May import {@code dump}, {@code server.http},
 * {@code server.page} and {@code server.request}.
 */
package org.w3id.chokepoint.server.dump;
