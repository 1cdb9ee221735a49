package org.w3id.chokepoint.graph.reason;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** The constructs of OWL that become rules, and those from which nothing new follows; all others are refused. */
final class KnownConstructs {
    private static final Set<Node> COMPILED = Set.of(
            OWL2.inverseOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.propertyChainAxiom.asNode(),
            OWL2.hasKey.asNode(),
            OWL2.SymmetricProperty.asNode(),
            OWL2.TransitiveProperty.asNode());

    /** Declarations, annotations, and axioms that the checks test. */
    private static final Set<Node> WITHOUT_CONCLUSIONS = Set.of(
            OWL2.Class.asNode(),
            OWL2.ObjectProperty.asNode(),
            OWL2.DatatypeProperty.asNode(),
            OWL2.AnnotationProperty.asNode(),
            OWL2.NamedIndividual.asNode(),
            OWL2.Ontology.asNode(),
            OWL2.Restriction.asNode(),
            OWL2.versionIRI.asNode(),
            OWL2.versionInfo.asNode(),
            OWL2.deprecated.asNode(),
            OWL2.disjointWith.asNode(),
            OWL2.AllDisjointClasses.asNode(),
            OWL2.members.asNode(),
            OWL2.onProperty.asNode(),
            OWL2.hasValue.asNode());

    private KnownConstructs() {}

    /** @throws ChokepointException INVALID_RULE naming the first that would be ignored */
    static void require(Graph ontology) {
        ontology.find().forEach(KnownConstructs::require);
    }

    private static void require(Triple triple) {
        Node term = triple.getPredicate().equals(RDF.type.asNode()) ? triple.getObject() : triple.getPredicate();
        boolean known = COMPILED.contains(term) || WITHOUT_CONCLUSIONS.contains(term);
        if (!known && term.isURI() && term.getNameSpace().equals(OWL2.NS)) {
            throw unsupported(triple.getSubject(), "owl:" + term.getLocalName());
        }
    }

    /** @param where what uses the construct */
    static ChokepointException unsupported(Node where, String construct) {
        return new ChokepointException(
                ErrorCode.INVALID_RULE,
                where,
                "uses " + construct + ", from which no rule is made",
                "express the axiom otherwise, or as SHACL in ontology/shapes.ttl");
    }
}
