/** Starts the server and says which path is answered by what. May import all but {@code cli}. */
package org.w3id.chokepoint.server;
