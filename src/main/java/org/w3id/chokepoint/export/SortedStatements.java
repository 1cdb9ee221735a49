package org.w3id.chokepoint.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * The triples of Jena as statements of RDF4J, in an order and with names of blank nodes that depend on the triples alone:
 * sorted by graph, subject, predicate, object.
 *
 * <p>Only the subjects of one graph are held in memory, and the statements of one subject, however large the whole is.
 *
 * @param dataset whose default graph is the union of its named graphs
 * @param names of the blank nodes
 */
record SortedStatements(DatasetGraph dataset, Map<Node, String> names) {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private static final Comparator<Statement> ORDER = Comparator.comparing(
                    (Statement statement) -> text(statement.getPredicate()))
            .thenComparing(statement -> text(statement.getObject()));

    static SortedStatements of(DatasetGraph dataset) {
        return new SortedStatements(dataset, BlankNodeNames.of(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }

    /** Each statement with its graph. */
    void forEachOfNamedGraphs(Consumer<Statement> consumer) {
        Map<String, Node> graphs = new TreeMap<>();
        dataset.listGraphNodes().forEachRemaining(name -> graphs.put(text(value(name)), name));
        graphs.values().forEach(name -> {
            Resource context = (Resource) value(name);
            forEach(
                    dataset.getGraph(name),
                    each -> consumer.accept(
                            VALUES.createStatement(each.getSubject(), each.getPredicate(), each.getObject(), context)));
        });
    }

    /** Each statement once, without a graph. */
    void forEachOfUnion(Consumer<Statement> consumer) {
        forEach(dataset.getDefaultGraph(), consumer);
    }

    private void forEach(Graph graph, Consumer<Statement> consumer) {
        Map<String, Node> subjects = new TreeMap<>();
        graph.find().mapWith(Triple::getSubject).forEach(subject -> subjects.put(text(value(subject)), subject));
        subjects.values().forEach(subject -> of(graph, subject).forEach(consumer));
    }

    private List<Statement> of(Graph graph, Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).mapWith(this::statement).toList().stream()
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private static String text(Value value) {
        return NTriplesUtil.toNTriplesString(value);
    }

    private Statement statement(Triple triple) {
        return VALUES.createStatement(
                (Resource) value(triple.getSubject()), (IRI) value(triple.getPredicate()), value(triple.getObject()));
    }

    private Value value(Node node) {
        if (node.isBlank()) {
            return VALUES.createBNode(names.get(node));
        }
        if (node.isURI()) {
            return VALUES.createIRI(node.getURI());
        }
        if (!node.isLiteral()) {
            throw new ChokepointException(
                    ErrorCode.INVALID_TURTLE,
                    node,
                    "is not an RDF 1.1 term",
                    "write the triple without << >> or {| |}");
        }
        return node.getLiteralLanguage().isEmpty()
                ? VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
