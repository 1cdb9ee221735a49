package org.w3id.chokepoint.graph;

import java.util.Collection;
import java.util.Map;
import org.apache.jena.graph.Node;

/** A graph that counts faster than its triples can be read one by one. */
public interface CountingGraph {

    /** How often each of some things is the object of a triple; what never is may be missing. */
    Map<Node, Integer> mentions(Collection<Node> things);
}
