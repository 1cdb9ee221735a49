/** Canned queries as files: header, parameters, catalogue. May import {@code graph.name}, and runs nothing. */
package org.w3id.chokepoint.query.catalog;
