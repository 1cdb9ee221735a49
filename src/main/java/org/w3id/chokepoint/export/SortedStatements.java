package org.w3id.chokepoint.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * The triples of a dataset in an order and with names of blank nodes that depend on the triples alone: sorted by graph,
 * subject, predicate, object.
 *
 * <p>Only the subjects of one graph are held in memory, and the statements of one subject, however large the whole is.
 *
 * @param dataset whose default graph is the union of its named graphs
 * @param blanks the blank nodes as they are to be written
 */
record SortedStatements(DatasetGraph dataset, Map<Node, Node> blanks) {

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> NodeFmtLib.strNT(triple.getPredicate()))
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

    static SortedStatements of(DatasetGraph dataset) {
        Map<Node, Node> blanks = new HashMap<>();
        BlankNodeNames.of(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
                .forEach((node, name) -> blanks.put(node, NodeFactory.createBlankNode(name)));
        return new SortedStatements(dataset, blanks);
    }

    /** Each statement with its graph. */
    void forEachOfNamedGraphs(Consumer<Quad> consumer) {
        Map<String, Node> graphs = new TreeMap<>();
        dataset.listGraphNodes().forEachRemaining(name -> graphs.put(text(name), name));
        graphs.values()
                .forEach(name ->
                        forEach(dataset.getGraph(name), triple -> consumer.accept(Quad.create(written(name), triple))));
    }

    /** Each statement once, without a graph. */
    void forEachOfUnion(Consumer<Triple> consumer) {
        forEach(dataset.getDefaultGraph(), consumer);
    }

    private void forEach(Graph graph, Consumer<Triple> consumer) {
        Map<String, Node> subjects = new TreeMap<>();
        graph.find().mapWith(Triple::getSubject).forEach(subject -> subjects.put(text(subject), subject));
        subjects.values().forEach(subject -> of(graph, subject).forEach(consumer));
    }

    private List<Triple> of(Graph graph, Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).mapWith(this::written).toList().stream()
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private String text(Node node) {
        return NodeFmtLib.strNT(written(node));
    }

    private Triple written(Triple triple) {
        return Triple.create(written(triple.getSubject()), triple.getPredicate(), written(triple.getObject()));
    }

    private Node written(Node node) {
        if (node.isTripleTerm() || node.isLiteral() && node.getLiteralBaseDirection() != null) {
            throw new ChokepointException(
                    ErrorCode.INVALID_TURTLE,
                    node,
                    "is not an RDF 1.1 term",
                    "write the triple without << >> or {| |}, and the text without a direction");
        }
        return blanks.getOrDefault(node, node);
    }
}
