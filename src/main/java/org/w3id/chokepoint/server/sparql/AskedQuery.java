package org.w3id.chokepoint.server.sparql;

import java.util.List;
import org.w3id.chokepoint.query.PreparedQuery;

/**
 * A query that somebody asks.
 *
 * @param warnings of terms that the graph does not have
 */
record AskedQuery(PreparedQuery prepared, List<String> warnings) {}
