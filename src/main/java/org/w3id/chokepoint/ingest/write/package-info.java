/**
 * Sorted triples as Turtle in the style of the data folder.
 * Imports nothing of the program.
 */
package org.w3id.chokepoint.ingest.write;
