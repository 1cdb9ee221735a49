/** Whole answers, and those of them that are kept in memory for whoever asks the same again. Imports {@code server.http} and below. */
package org.w3id.chokepoint.server.answer;
