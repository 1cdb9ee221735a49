/** Parts of pages that are queries of the workspace. May import {@code server.page.html}, and knows no whole page. */
package org.w3id.chokepoint.server.page.block;
