/** What a request asks for beside its path: parameters, rows, a mark for Excel. Knows queries, but neither services nor pages. */
package org.w3id.chokepoint.server.request;
