package org.w3id.chokepoint.ingest.entity;

import java.util.Set;
import org.apache.jena.graph.Node;

/** What looking for an entity came to. */
public sealed interface Resolution {

    /** Exactly one entity has this name, kind and place. */
    record Known(Node entity) implements Resolution {}

    /**
     * None, or more than one: no entity may be taken without a person who looks at it.
     *
     * @param candidates the entities of that name whose kind or place differs, is not known, or is shared by several
     */
    record Open(Set<Node> candidates) implements Resolution {}
}
