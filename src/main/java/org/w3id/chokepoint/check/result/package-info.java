/** A finding of a check: what, where, how severe, and how it is printed. May import {@code graph.name}. */
package org.w3id.chokepoint.check.result;
