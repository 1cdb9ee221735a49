/**
 * The files in which the whole is given away: RDF of the release and of each source, and a table for each class. May
 * import {@code export}, {@code query}, {@code format} and {@code graph}.
 */
package org.w3id.chokepoint.dump;
