package org.w3id.chokepoint.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * The things of one class as a table, one row for each: its id, its names, what is stated of it, and by whom.
 *
 * <p>What follows from the ontology alone is left out, for it doubles what is stated. Rows are written one by one.
 */
final class ClassTable {
    /** Stands between several values of one cell; inside a value a backslash stands before it, and before a backslash. */
    static final String SEPARATOR = "|";

    private final KnowledgeGraph graph;
    private final Node type;
    private final Labels labels;
    private final Lazy<TableColumns> columns;

    private ClassTable(KnowledgeGraph graph, Node type) {
        this.graph = graph;
        this.type = type;
        this.labels = new Labels(graph);
        this.columns = Lazy.of(() -> TableColumns.of(graph, rows().map(this::row)));
    }

    /** A table for each class of the ontology that has things, by name. */
    static List<ClassTable> all(KnowledgeGraph graph) {
        Graph union = graph.dataset().getDefaultGraph();
        Set<Node> classes = new TreeSet<>((one, other) -> one.getURI().compareTo(other.getURI()));
        union.find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
                .mapWith(Triple::getSubject)
                .filterKeep(graph.names()::isTerm)
                .forEach(classes::add);
        return classes.stream()
                .map(type -> new ClassTable(graph, type))
                .filter(table -> table.rows().findAny().isPresent())
                .toList();
    }

    String file() {
        return type.getURI().substring(graph.names().terms().length()) + ".csv";
    }

    String title() {
        return labels.text(type);
    }

    TableColumns columns() {
        return columns.get();
    }

    private Stream<String> rows() {
        Set<String> things = new TreeSet<>();
        graph.dataset()
                .getDefaultGraph()
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .filterKeep(graph.names()::isOwn)
                .forEach(thing -> things.add(thing.getURI()));
        return things.stream();
    }

    private TableRow row(String iri) {
        return TableRow.of(graph, NodeFactory.createURI(iri));
    }

    void write(OutputStream out) throws IOException {
        // Not closed, for the stream goes on with the caller.
        CSVPrinter printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        printer.printRecord(columns().headings());
        for (String iri : (Iterable<String>) rows()::iterator) {
            printer.printRecord(cells(row(iri)));
        }
        printer.flush();
    }

    private List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>(List.of(
                labels.shortForm(row.thing()),
                row.thing().getURI(),
                labels.of(row.thing()).orElse("")));
        columns().languages().forEach(language -> cells.add(joined(row.labels(language), Node::getLiteralLexicalForm)));
        for (TableColumn column : columns().properties()) {
            Set<Node> values = row.values(column.property());
            cells.add(
                    column.several()
                            ? joined(values, this::value)
                            : values.stream().map(this::value).findFirst().orElse(""));
            if (column.things()) {
                cells.add(joined(values, labels::text));
            }
        }
        cells.add(joined(row.sources(), this::value));
        return cells;
    }

    private String value(Node node) {
        return node.isURI() ? labels.shortForm(node) : node.getLiteralLexicalForm();
    }

    private static String joined(Set<Node> values, Function<Node, String> text) {
        UnaryOperator<String> escaped = each -> each.replace("\\", "\\\\").replace(SEPARATOR, "\\" + SEPARATOR);
        return values.stream().map(text).map(escaped).distinct().collect(Collectors.joining(SEPARATOR));
    }
}
