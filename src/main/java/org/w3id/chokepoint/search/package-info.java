/** Full-text search of things by their names. May import the packages of {@code graph}. */
package org.w3id.chokepoint.search;
