package org.w3id.chokepoint.search;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A thing that was found.
 *
 * @param thing the thing
 * @param matched the name, or the code of a register, by which it was found
 * @param score how well it fits, from 0 to 100; 100 is for the same name or code
 * @param kinds all its classes
 * @param narrowest those of its classes that say most
 */
public record SearchHit(Node thing, String matched, double score, Set<Node> kinds, List<Node> narrowest) {

    /** Whether nothing but what never matters in a name is different. */
    public boolean isExact() {
        return score >= NameSimilarity.SAME - 1;
    }
}
