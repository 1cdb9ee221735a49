/**
 * HTTP without content: exchange, problem, service, filters. May import {@code format} and {@code graph}, and knows no
 * query and no HTML.
 */
package org.w3id.chokepoint.server.http;
