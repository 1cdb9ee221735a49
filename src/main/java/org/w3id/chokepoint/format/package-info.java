/**
 * File formats: extension, media type and the choice among them, and the writing of XML and CSV. May import only
 * {@code error}.
 */
package org.w3id.chokepoint.format;
