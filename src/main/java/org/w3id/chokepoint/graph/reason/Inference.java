package org.w3id.chokepoint.graph.reason;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.Derivation;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.RuleDerivation;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;

/** What follows from the axioms of the ontology, and why. */
public final class Inference {

    /**
     * One application of a rule.
     *
     * @param rule the rule, as Jena writes it
     * @param conclusion the triple that follows
     * @param premises the triples that it follows from
     */
    public record Step(String rule, Triple conclusion, List<Triple> premises) {}

    private final InfGraph inference;

    private Inference(Graph ontology, Graph triples, boolean keepReasons) {
        GenericRuleReasoner reasoner = new GenericRuleReasoner(RuleCompiler.compile(ontology));
        reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
        reasoner.setDerivationLogging(keepReasons);
        this.inference = reasoner.bind(triples);
        inference.prepare();
    }

    /** The triples that follow and are not stated. */
    public static Graph deductions(Graph ontology, Graph triples) {
        return new Inference(ontology, triples, false).inference.getDeductionsGraph();
    }

    /** Infers once more, keeping the reasons; takes as long as loading. */
    public static Inference withReasons(KnowledgeGraph graph) {
        Graph stated = GraphFactory.createDefaultGraph();
        Namespaces names = graph.names();
        graph.dataset().listGraphNodes().forEachRemaining(name -> {
            if (!name.equals(names.inferred()) && !name.equals(names.derived())) {
                GraphUtil.addInto(stated, graph.dataset().getGraph(name));
            }
        });
        return new Inference(graph.dataset().getGraph(names.ontology()), stated, true);
    }

    /** The step that yields a triple; empty if the triple is stated, or does not follow. */
    public Optional<Step> reason(Triple triple) {
        Iterator<Derivation> derivations = inference.getDerivation(triple);
        return derivations != null && derivations.hasNext() && derivations.next() instanceof RuleDerivation derivation
                ? Optional.of(
                        new Step(derivation.getRule().toShortString(), triple, List.copyOf(derivation.getMatches())))
                : Optional.empty();
    }
}
