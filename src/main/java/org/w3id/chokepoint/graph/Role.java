package org.w3id.chokepoint.graph;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * A part that a term of the ontology plays for the program, which therefore needs no name of the domain.
 *
 * <p>The ontology says it by an annotation, {@code cp:playsRole}, with the name of the role in lower case.
 */
public enum Role {
    /** The first day of what holds for a time. */
    START,
    /** The first day after it. */
    END,
    /** The day of what happens. */
    DAY,
    /** How much of a date is known. */
    PRECISION,
    /** A number measured. */
    VALUE,
    /** The thing that a code of another register names. */
    IDENTIFIED,
    /** How good a source is. */
    GRADE,
    /** A value that marks a code as no more than a candidate. */
    CANDIDATE,
    /** A register whose codes the shapes of a map have. */
    MAPPED;

    /** The terms that play it, in alphabetical order. */
    public List<Node> terms(Graph triples) {
        String name = name().toLowerCase(Locale.ROOT);
        return triples
                .find(Node.ANY, Namespaces.of(triples).term("playsRole"), NodeFactory.createLiteralString(name))
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
