package org.w3id.chokepoint.graph.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.TurtleFile;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.reason.DerivationRules;
import org.w3id.chokepoint.graph.reason.Inference;

/**
 * A knowledge graph in memory, read from the files of a workspace.
 *
 * @param dataset the triples; what follows from the ontology is in the graph {@code inferred}, what the rules find in
 *     {@code derived}
 * @param prefixes the prefixes that the files declare
 * @param names what the IRIs of the dataset begin with
 */
public record MemoryGraph(DatasetGraph dataset, PrefixMapping prefixes, Namespaces names) implements KnowledgeGraph {

    /**
     * Reads all files, then infers, then derives; nothing is returned unless all of it succeeds.
     *
     * @throws ChokepointException INVALID_TURTLE with one line for each fault of each broken file; INVALID_RULE
     */
    public static MemoryGraph load(Workspace workspace) {
        return load(workspace, step -> {});
    }

    /** @param progress is told of each step */
    public static MemoryGraph load(Workspace workspace, Consumer<String> progress) {
        List<TurtleFile> files = workspace.turtleFiles();
        progress.accept("reading " + files.size() + " Turtle files");
        Map<Node, Graph> graphs = read(files);
        Namespaces names = workspace.names();
        Graph ontology = graphs.getOrDefault(names.ontology(), Graph.emptyGraph);
        DatasetGraph dataset = ImmutableDataset.draft();
        graphs.forEach((name, graph) -> add(dataset, name, graph));
        progress.accept("inferring");
        add(dataset, names.inferred(), Inference.deductions(ontology, dataset.getDefaultGraph()));
        add(dataset, names.derived(), Graph.emptyGraph);
        progress.accept("deriving");
        DerivationRules.read(workspace).apply(dataset);
        return new MemoryGraph(ImmutableDataset.of(dataset), prefixes(graphs.values()), names);
    }

    /** This graph and one more named graph, such as one that is made, not read. */
    public MemoryGraph with(Node name, Graph triples) {
        DatasetGraph larger = ImmutableDataset.draft();
        GraphUtil.addInto(larger.getDefaultGraph(), dataset.getDefaultGraph());
        dataset.listGraphNodes().forEachRemaining(each -> larger.addGraph(each, dataset.getGraph(each)));
        add(larger, name, triples);
        return new MemoryGraph(ImmutableDataset.of(larger), prefixes, names);
    }

    private static Map<Node, Graph> read(List<TurtleFile> files) {
        // Reading is most of the time of loading, and the files know nothing of each other.
        List<TurtleFile.Reading> readings =
                files.parallelStream().map(TurtleFile::reading).toList();
        List<ChokepointException> failures =
                readings.stream().flatMap(reading -> reading.failure().stream()).toList();
        if (!failures.isEmpty()) {
            throw ChokepointException.of(failures);
        }
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        for (TurtleFile.Reading reading : readings) {
            Graph graph = graphs.computeIfAbsent(reading.file().graph(), name -> GraphFactory.createDefaultGraph());
            GraphUtil.addInto(graph, reading.triples());
            graph.getPrefixMapping().setNsPrefixes(reading.triples().getPrefixMapping());
        }
        return graphs;
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
