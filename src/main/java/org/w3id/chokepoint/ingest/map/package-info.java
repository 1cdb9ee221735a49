/**
 * A SPARQL CONSTRUCT for each record, rather than RML: CARML 0.4.11 ran out of 512 MB on JSON of 460 MB, and could not ask for entities.
 * May import {@code ingest.entity}, {@code ingest.read} and {@code graph}.
 */
package org.w3id.chokepoint.ingest.map;
