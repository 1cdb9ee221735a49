package org.w3id.chokepoint.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;

/** A dataset to be asked: one named graph for each source, and their union as the default graph; never written. */
public interface KnowledgeGraph {

    /** The triples; what follows from the ontology is in the graph {@code inferred}, what the rules find in {@code derived}. */
    DatasetGraph dataset();

    /** The prefixes that the files declare. */
    PrefixMapping prefixes();

    /** What the IRIs of the dataset begin with. */
    Namespaces names();

    /** Whether a property has an IRI as object anywhere; where all are literals, each must be looked at. */
    default boolean leadsToIri(Node property) {
        return dataset()
                .getDefaultGraph()
                .find(Node.ANY, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .hasNext();
    }
}
