/**
 * The canned queries and diagrams as tools of the Model Context Protocol, for assistants that quote their sources. May
 * import {@code release}, {@code diagram}, {@code query} and below.
 */
package org.w3id.chokepoint.mcp;
