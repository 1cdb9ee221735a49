/** A diagram as data: nodes, edges, periods, caption. Imports nothing of the project. */
package org.w3id.chokepoint.diagram.model;
