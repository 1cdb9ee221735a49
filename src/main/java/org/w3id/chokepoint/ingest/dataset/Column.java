package org.w3id.chokepoint.ingest.dataset;

import java.util.List;
import java.util.Optional;

/**
 * A field that a mapping uses.
 *
 * @param name what the mapping calls it
 * @param from what editions of the dataset call it, the newest first
 * @param isRequired whether a record without it is left out, and a table without it refused
 * @param separator between several values in one cell, if it may hold several
 */
public record Column(String name, List<String> from, boolean isRequired, Optional<String> separator) {}
