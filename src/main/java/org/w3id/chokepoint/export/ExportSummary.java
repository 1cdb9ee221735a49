package org.w3id.chokepoint.export;

/**
 * How much an export wrote.
 *
 * @param graphs number of named graphs; 0 in a format that has none
 * @param statements number of triples or quads
 */
public record ExportSummary(long graphs, long statements) {}
