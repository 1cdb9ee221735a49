/**
 * The services below {@code /api}, and the pages of the canned queries. May import {@code server.page}, and none of
 * the other services.
 */
package org.w3id.chokepoint.server.api;
