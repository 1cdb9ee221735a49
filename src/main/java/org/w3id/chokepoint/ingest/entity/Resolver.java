package org.w3id.chokepoint.ingest.entity;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Finds the entity that a record means among those that the graph has.
 *
 * <p>Two records of one name are one entity only on evidence: the code of a register, or the exact name within one kind and
 * place. A false merge is worse than a missed one.
 */
public interface Resolver {

    Resolution byName(Mention mention);

    /**
     * @param scheme the register, such as {@code cp:isoAlpha2}
     * @param code as printed; an address that ends in the code will do
     */
    Optional<Node> byCode(Node scheme, String code);

    /** Whether an entity of that IRI is there. */
    boolean has(Node entity);
}
