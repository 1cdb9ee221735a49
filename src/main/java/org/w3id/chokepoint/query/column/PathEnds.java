package org.w3id.chokepoint.query.column;

import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/** Whether a property or path of properties can lead to an IRI, by what single properties lead to. */
final class PathEnds {
    private final Predicate<Node> leadsToIri;

    PathEnds(Predicate<Node> leadsToIri) {
        this.leadsToIri = leadsToIri;
    }

    boolean canBeIri(TriplePath triple) {
        return triple.isTriple() ? canBeIri(triple.getPredicate()) : canBeIri(triple.getPath());
    }

    private boolean canBeIri(Path path) {
        return switch (path) {
            case P_Link link -> canBeIri(link.getNode());
            case P_Seq sequence -> canBeIri(sequence.getRight());
            case P_Alt choice -> canBeIri(choice.getLeft()) || canBeIri(choice.getRight());
            case P_Inverse inverse -> true;
            // A path of no step leads from a thing to itself.
            case P_Path1 repeated -> repeated.hasZeroLengthComponent() || canBeIri(repeated.getSubPath());
            default -> true;
        };
    }

    private boolean canBeIri(Node property) {
        return property.isVariable() || leadsToIri.test(property);
    }
}
