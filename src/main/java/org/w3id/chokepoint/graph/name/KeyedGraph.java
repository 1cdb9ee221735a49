package org.w3id.chokepoint.graph.name;

import java.util.Optional;

/** A graph that may know the keys of its names, so that nobody has to work them out again. */
public interface KeyedGraph {

    /** What {@link NameKeys#bytes} made of it; empty if nothing did. */
    Optional<byte[]> nameKeys();
}
