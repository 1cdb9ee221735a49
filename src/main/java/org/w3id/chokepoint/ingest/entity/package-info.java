/**
 * Finds the entity that a record means, and leaves to a person what no evidence decides.
 * May import {@code graph}.
 */
package org.w3id.chokepoint.ingest.entity;
