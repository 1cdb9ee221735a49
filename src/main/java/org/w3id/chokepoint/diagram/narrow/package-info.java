/** What of a diagram is shown: wanted relations and things, opened and closed branches. Imports {@code diagram.model}. */
package org.w3id.chokepoint.diagram.narrow;
