/**
 * All pages; each receives data and returns HTML. May import {@code server.page.html} and {@code release}, and sends
 * nothing.
 */
package org.w3id.chokepoint.server.page;
