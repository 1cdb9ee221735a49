/** Pages of canned queries, with forms. May import {@code server.page.html} and below, and no other page. */
package org.w3id.chokepoint.server.page.canned;
