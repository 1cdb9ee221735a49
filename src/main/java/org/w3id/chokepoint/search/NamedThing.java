package org.w3id.chokepoint.search;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.name.NameEntry;

/**
 * A thing that can be found by its names.
 *
 * @param node the thing
 * @param names its labels and aliases
 * @param keys the names in the form in which they are compared, in the same order
 * @param kinds all its classes
 * @param narrowest those of its classes that say most
 * @param mentions how many triples say something of it, a measure of how well known it is here
 */
record NamedThing(
        Node node, List<NameEntry> names, List<SearchName> keys, Set<Node> kinds, List<Node> narrowest, int mentions) {}
