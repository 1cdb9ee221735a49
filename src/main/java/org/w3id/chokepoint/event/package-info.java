/** What Java's Flight Recorder is told of; costs next to nothing where nobody records. May import {@code error}. */
package org.w3id.chokepoint.event;
