package org.w3id.chokepoint.graph.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

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
    // Rules are made, not parsed: their text form cannot hold every literal and IRI.
    private static final Node X = new Node_RuleVariable("?x", 0);
    private static final Node Y = new Node_RuleVariable("?y", 1);
    private static final Node Z = new Node_RuleVariable("?z", 2);
    private static final Node TYPE = RDF.type.asNode();

    private final Graph ontology;
    private final List<Rule> rules = new ArrayList<>();

    private RuleCompiler(Graph ontology) {
        this.ontology = ontology;
    }

    /**
     * @return rules in which class and property names are constants
     * @throws org.w3id.chokepoint.error.ChokepointException INVALID_RULE if the ontology uses a construct that would be ignored
     */
    static List<Rule> compile(Graph ontology) {
        RuleCompiler compiler = new RuleCompiler(ontology);
        compiler.compileAxioms();
        return compiler.rules;
    }

    private void compileAxioms() {
        eachOfNames(RDFS.subClassOf.asNode(), (sub, sup) -> rule(triple(X, TYPE, sup), triple(X, TYPE, sub)));
        eachOfNames(RDFS.subPropertyOf.asNode(), (sub, sup) -> rule(triple(X, sup, Y), triple(X, sub, Y)));
        eachOfNames(RDFS.domain.asNode(), (property, type) -> rule(triple(X, TYPE, type), triple(X, property, Y)));
        eachOfNames(RDFS.range.asNode(), (property, type) -> rule(triple(Y, TYPE, type), triple(X, property, Y)));
        eachOfNames(OWL2.inverseOf.asNode(), (property, inverse) -> {
            rule(triple(Y, inverse, X), triple(X, property, Y));
            rule(triple(Y, property, X), triple(X, inverse, Y));
        });
        each(OWL2.equivalentClass.asNode(), this::valueRestriction);
        each(OWL2.propertyChainAxiom.asNode(), this::chain);
        each(OWL2.hasKey.asNode(), this::key);
        ontology.find(Node.ANY, TYPE, Node.ANY).forEach(this::characteristic);
        KnownConstructs.require(ontology);
    }

    private void valueRestriction(Node type, Node restriction) {
        Node property = object(type, restriction, OWL2.onProperty.asNode());
        Node value = object(type, restriction, OWL2.hasValue.asNode());
        rule(triple(X, TYPE, type), triple(X, property, value));
        rule(triple(X, property, value), triple(X, TYPE, type));
    }

    private void chain(Node property, Node list) {
        List<ClauseEntry> body = new ArrayList<>();
        for (Node link : members(property, list, "owl:propertyChainAxiom")) {
            Node from = variable(body.size());
            Node to = variable(body.size() + 1);
            body.add(
                    link.isURI()
                            ? triple(from, link, to)
                            : triple(to, object(property, link, OWL2.inverseOf.asNode()), from));
        }
        rules.add(new Rule("", List.of(triple(variable(0), property, variable(body.size()))), body));
    }

    private void key(Node type, Node list) {
        List<ClauseEntry> body = new ArrayList<>(List.of(triple(X, TYPE, type), triple(Y, TYPE, type)));
        for (Node property : members(type, list, "owl:hasKey")) {
            requireNames("owl:hasKey", type, property);
            Node value = variable(body.size());
            body.add(triple(X, property, value));
            body.add(triple(Y, property, value));
        }
        body.add(new Functor("notEqual", List.of(X, Y), BuiltinRegistry.theRegistry));
        rules.add(new Rule("", List.of(triple(X, OWL2.sameAs.asNode(), Y)), body));
    }

    private void characteristic(Triple declaration) {
        Node property = declaration.getSubject();
        if (declaration.getObject().equals(OWL2.SymmetricProperty.asNode())) {
            requireNames("owl:SymmetricProperty", property);
            rule(triple(Y, property, X), triple(X, property, Y));
        } else if (declaration.getObject().equals(OWL2.TransitiveProperty.asNode())) {
            requireNames("owl:TransitiveProperty", property);
            rule(triple(X, property, Z), triple(X, property, Y), triple(Y, property, Z));
        }
    }

    private void each(Node predicate, BiConsumer<Node, Node> axiom) {
        ontology.find(Node.ANY, predicate, Node.ANY)
                .forEach(triple -> axiom.accept(triple.getSubject(), triple.getObject()));
    }

    /** The axioms between two names; an inverse within a chain has none, and the range of a literal says nothing new. */
    private void eachOfNames(Node predicate, BiConsumer<Node, Node> axiom) {
        each(predicate, (subject, object) -> {
            boolean inChain = predicate.equals(OWL2.inverseOf.asNode()) && subject.isBlank();
            boolean ofLiterals = predicate.equals(RDFS.range.asNode())
                    && ontology.contains(subject, TYPE, OWL2.DatatypeProperty.asNode());
            if (!inChain && !ofLiterals) {
                requireNames(PrefixMapping.Standard.shortForm(predicate.getURI()), subject, object);
                axiom.accept(subject, object);
            }
        });
    }

    private static void requireNames(String construct, Node where, Node... others) {
        if (!where.isURI() || !List.of(others).stream().allMatch(Node::isURI)) {
            throw KnownConstructs.unsupported(where, construct + " with what is no name");
        }
    }

    private Node object(Node where, Node subject, Node predicate) {
        return ontology.find(subject, predicate, Node.ANY)
                .nextOptional()
                .map(Triple::getObject)
                .orElseThrow(() -> KnownConstructs.unsupported(
                        where, "a class expression without owl:" + predicate.getLocalName()));
    }

    private List<Node> members(Node where, Node list, String construct) {
        List<Node> members = GraphList.members(GNode.create(ontology, list));
        if (members.isEmpty()) {
            throw KnownConstructs.unsupported(where, construct + " without a list");
        }
        return members;
    }

    private void rule(TriplePattern head, TriplePattern... body) {
        rules.add(new Rule("", List.<ClauseEntry>of(head), List.<ClauseEntry>of(body)));
    }

    private static TriplePattern triple(Node subject, Node predicate, Node object) {
        return new TriplePattern(subject, predicate, object);
    }

    private static Node variable(int place) {
        return new Node_RuleVariable("?x" + place, place);
    }
}
