/**
 * Files as records, one at a time, in every format that open datasets come in.
 * Imports nothing of the program.
 */
package org.w3id.chokepoint.ingest.read;
