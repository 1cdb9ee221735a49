package org.w3id.chokepoint.ingest.entity;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.match.Candidate;

/** What looking for an entity came to. */
public sealed interface Resolution {

    /** Exactly one entity has this name, kind and traits, or a curator has said that this one is meant. */
    record Known(Node entity) implements Resolution {}

    /**
     * None may be taken without a person who looks at it.
     *
     * @param candidates the entities of such a name, best first
     */
    record Open(List<Candidate> candidates) implements Resolution {}
}
