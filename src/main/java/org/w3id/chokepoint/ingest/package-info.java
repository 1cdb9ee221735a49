/**
 * Turns the files of an open dataset into the graph of one source, by a mapping kept beside it, one record at a time.
 * May import the packages of {@code ingest} and {@code graph}.
 */
package org.w3id.chokepoint.ingest;
