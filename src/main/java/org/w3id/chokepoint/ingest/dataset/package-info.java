/**
 * What is known of an open dataset: its files, the names of its fields in every edition, its mappings.
 * May import {@code ingest.map}, {@code ingest.read} and {@code graph}.
 */
package org.w3id.chokepoint.ingest.dataset;
