package org.w3id.chokepoint.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * The loaded dataset, read-only: one named graph for each source, and their union as the default graph.
 *
 * @param dataset the triples; what follows from the ontology is in the graph {@code inferred}, what the rules find in
 *     {@code derived}
 * @param prefixes the prefixes that the files declare
 */
public record KnowledgeGraph(DatasetGraph dataset, PrefixMapping prefixes) {

    private static final int MOST_ROUNDS = 10;

    /**
     * Reads all files, then infers, then derives; nothing is returned unless all of it succeeds.
     *
     * @throws ChokepointException INVALID_TURTLE with one line for each fault of each broken file; INVALID_RULE
     */
    public static KnowledgeGraph load(Workspace workspace) {
        Map<Node, Graph> graphs = read(workspace.turtleFiles());
        Graph ontology = graphs.getOrDefault(GraphNames.ONTOLOGY, Graph.emptyGraph);
        DatasetGraph dataset = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        graphs.forEach((name, graph) -> add(dataset, name, graph));
        add(dataset, GraphNames.INFERRED, Inference.deductions(ontology, dataset.getDefaultGraph()));
        derive(workspace, dataset);
        return new KnowledgeGraph(new DatasetGraphReadOnly(dataset), prefixes(graphs.values()));
    }

    /** This graph and one more named graph, such as one that is made, not read. */
    public KnowledgeGraph with(Node name, Graph triples) {
        DatasetGraph larger = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        GraphUtil.addInto(larger.getDefaultGraph(), dataset.getDefaultGraph());
        dataset.listGraphNodes().forEachRemaining(each -> larger.addGraph(each, dataset.getGraph(each)));
        add(larger, name, triples);
        return new KnowledgeGraph(new DatasetGraphReadOnly(larger), prefixes);
    }

    private static Map<Node, Graph> read(List<TurtleFile> files) {
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        List<ChokepointException> failures = new ArrayList<>();
        for (TurtleFile file : files) {
            try {
                Graph triples = file.read();
                Graph graph = graphs.computeIfAbsent(file.graph(), name -> GraphFactory.createDefaultGraph());
                GraphUtil.addInto(graph, triples);
                graph.getPrefixMapping().setNsPrefixes(triples.getPrefixMapping());
            } catch (ChokepointException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw ChokepointException.of(failures);
        }
        return graphs;
    }

    /** Applies the rules in path order, each seeing what those before it found, until nothing new follows. */
    private static void derive(Workspace workspace, DatasetGraph dataset) {
        List<DerivationRule> rules = workspace.files("ontology/rules", ".rq").stream()
                .map(DerivationRule::read)
                .toList();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int before = dataset.getDefaultGraph().size();
            rules.forEach(rule -> add(dataset, GraphNames.DERIVED, rule.apply(dataset)));
            if (dataset.getDefaultGraph().size() == before) {
                return;
            }
        }
        throw new ChokepointException(
                ErrorCode.INVALID_RULE,
                "ontology/rules",
                "the rules still find something new after " + MOST_ROUNDS + " rounds",
                "let no rule make an IRI out of one that it made");
    }

    private static void add(DatasetGraph dataset, Node name, Graph triples) {
        if (!dataset.containsGraph(name)) {
            dataset.addGraph(name, GraphFactory.createDefaultGraph());
        }
        GraphUtil.addInto(dataset.getGraph(name), triples);
        GraphUtil.addInto(dataset.getDefaultGraph(), triples);
    }

    private static PrefixMapping prefixes(Iterable<Graph> graphs) {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        graphs.forEach(graph -> prefixes.setNsPrefixes(graph.getPrefixMapping()));
        return prefixes.lock();
    }
}
