package org.w3id.chokepoint.graph.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Compiles the axioms of an ontology into concrete forward rules, one or two for each axiom.
 *
 * <p>Jena's own OWL rule sets know neither property chains nor keys, and rules that quantify over axioms are slow. A
 * construct of OWL that is neither compiled nor known to entail nothing is refused, so that no axiom is dropped
 * silently. A key yields {@code owl:sameAs} between two things, but what is said of one is not copied to the other: two
 * things with one key are a fault of the data, for an editor to merge.
 *
 * @see <a href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL 2 RL rules</a>
 */
final class RuleCompiler {

    /** OWL terms that yield no new triples here: declarations, annotations, and axioms that the checks test. */
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

    /** Made, not parsed: the text form of a rule cannot hold every literal. */
    private static final Node SUBJECT = new Node_RuleVariable("?x", 0);

    private final Graph ontology;
    private final List<Rule> rules = new ArrayList<>();

    private RuleCompiler(Graph ontology) {
        this.ontology = ontology;
    }

    /**
     * @return rules in which class and property names are constants
     * @throws ChokepointException INVALID_RULE if the ontology uses a construct that would be ignored
     */
    static List<Rule> compile(Graph ontology) {
        RuleCompiler compiler = new RuleCompiler(ontology);
        compiler.compileAxioms();
        return compiler.rules;
    }

    private void compileAxioms() {
        each(RDFS.subClassOf.asNode(), (sub, sup) -> rule("(?x a %s) -> (?x a %s)", sub, sup));
        each(RDFS.subPropertyOf.asNode(), (sub, sup) -> rule("(?x %s ?y) -> (?x %s ?y)", sub, sup));
        each(RDFS.domain.asNode(), (property, type) -> rule("(?x %s ?y) -> (?x a %s)", property, type));
        each(RDFS.range.asNode(), this::range);
        each(OWL2.inverseOf.asNode(), this::inverse);
        each(OWL2.equivalentClass.asNode(), this::valueRestriction);
        each(OWL2.propertyChainAxiom.asNode(), this::chain);
        each(OWL2.hasKey.asNode(), this::key);
        ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEach(this::characteristic);
        ontology.find().forEach(this::refuseUnknown);
    }

    private void range(Node property, Node type) {
        if (!ontology.contains(property, RDF.type.asNode(), OWL2.DatatypeProperty.asNode())) {
            rule("(?x %s ?y) -> (?y a %s)", property, type);
        }
    }

    private void inverse(Node property, Node inverse) {
        if (property.isURI()) {
            rule("(?x %s ?y) -> (?y %s ?x)", property, inverse);
            rule("(?x %s ?y) -> (?y %s ?x)", inverse, property);
        }
    }

    private void valueRestriction(Node type, Node restriction) {
        Node property = object(restriction, OWL2.onProperty.asNode());
        Node value = object(restriction, OWL2.hasValue.asNode());
        TriplePattern member = new TriplePattern(SUBJECT, RDF.type.asNode(), type);
        TriplePattern valued = new TriplePattern(SUBJECT, property, value);
        rules.add(new Rule("", List.of(valued), List.of(member)));
        rules.add(new Rule("", List.of(member), List.of(valued)));
    }

    private void chain(Node property, Node list) {
        StringBuilder body = new StringBuilder();
        int step = 0;
        for (Node link : members(list)) {
            String pattern = link.isURI() ? "(?x%1$d %3$s ?x%2$d) " : "(?x%2$d %3$s ?x%1$d) ";
            Node name = link.isURI() ? link : object(link, OWL2.inverseOf.asNode());
            body.append(pattern.formatted(step, ++step, term(name)));
        }
        rule(body + "-> (?x0 %s ?x" + step + ")", property);
    }

    private void key(Node type, Node list) {
        StringBuilder body = new StringBuilder("(?x a %1$s) (?y a %1$s) ".formatted(term(type)));
        int count = 0;
        for (Node property : members(list)) {
            body.append("(?x %1$s ?v%2$d) (?y %1$s ?v%2$d) ".formatted(term(property), count++));
        }
        rule(body + "notEqual(?x ?y) -> (?x %s ?y)", OWL2.sameAs.asNode());
    }

    private void characteristic(Triple declaration) {
        Node property = declaration.getSubject();
        if (declaration.getObject().equals(OWL2.SymmetricProperty.asNode())) {
            rule("(?x %1$s ?y) -> (?y %1$s ?x)", property);
        } else if (declaration.getObject().equals(OWL2.TransitiveProperty.asNode())) {
            rule("(?x %1$s ?y) (?y %1$s ?z) -> (?x %1$s ?z)", property);
        }
    }

    private void refuseUnknown(Triple triple) {
        Node term = triple.getPredicate().equals(RDF.type.asNode()) ? triple.getObject() : triple.getPredicate();
        boolean compiled = Set.of(
                        OWL2.inverseOf.asNode(),
                        OWL2.equivalentClass.asNode(),
                        OWL2.propertyChainAxiom.asNode(),
                        OWL2.hasKey.asNode(),
                        OWL2.SymmetricProperty.asNode(),
                        OWL2.TransitiveProperty.asNode())
                .contains(term);
        if (term.isURI() && term.getNameSpace().equals(OWL2.NS) && !compiled && !WITHOUT_CONCLUSIONS.contains(term)) {
            throw unsupported(triple.getSubject(), "owl:" + term.getLocalName());
        }
    }

    private void each(Node predicate, BiConsumer<Node, Node> axiom) {
        ontology.find(Node.ANY, predicate, Node.ANY)
                .forEach(triple -> axiom.accept(triple.getSubject(), triple.getObject()));
    }

    private Node object(Node subject, Node predicate) {
        return ontology.find(subject, predicate, Node.ANY)
                .nextOptional()
                .map(Triple::getObject)
                .orElseThrow(() -> unsupported(subject, "a class expression without owl:" + predicate.getLocalName()));
    }

    private List<Node> members(Node list) {
        return GraphList.members(GNode.create(ontology, list));
    }

    private void rule(String pattern, Node... names) {
        Object[] terms = List.of(names).stream().map(RuleCompiler::term).toArray();
        rules.add(Rule.parseRule(
                "[" + pattern.replace(" a ", " <" + RDF.type.getURI() + "> ").formatted(terms) + "]"));
    }

    private static String term(Node name) {
        return "<" + name.getURI() + ">";
    }

    private static ChokepointException unsupported(Node where, String construct) {
        return new ChokepointException(
                ErrorCode.INVALID_RULE,
                where,
                "uses " + construct + ", from which no rule is made",
                "express the axiom otherwise, or as SHACL in ontology/shapes.ttl");
    }
}
