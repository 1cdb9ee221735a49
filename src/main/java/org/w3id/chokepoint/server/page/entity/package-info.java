/** The page of one thing. May import {@code server.page.block} and below, and no other page. */
package org.w3id.chokepoint.server.page.entity;
