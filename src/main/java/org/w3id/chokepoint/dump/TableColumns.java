package org.w3id.chokepoint.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * The columns of a table: id, IRI, label, the labels in other languages, each property used, and the sources.
 *
 * @param languages of the further labels
 * @param properties by name
 */
record TableColumns(List<String> languages, List<TableColumn> properties) {
    static final List<String> FIRST = List.of("id", "iri", "label");
    static final String LAST = "sources";
    private static final String ENGLISH = "en";

    static TableColumns of(KnowledgeGraph graph, Stream<TableRow> rows) {
        Set<String> languages = new TreeSet<>();
        Map<String, TableColumn> columns = new TreeMap<>();
        Labels labels = new Labels(graph);
        rows.forEach(row -> row.values().forEach((property, values) -> {
            if (property.equals(RDFS.label.asNode())) {
                values.stream()
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLanguage)
                        .forEach(languages::add);
            } else {
                columns.computeIfAbsent(
                                name(labels, property),
                                name -> new TableColumn(name, property, new TableColumn.Content()))
                        .content()
                        .add(values);
            }
        }));
        languages.remove(ENGLISH);
        return new TableColumns(List.copyOf(languages), List.copyOf(columns.values()));
    }

    /** The local name of a property of our own, unless a column has it already; a prefix stands before all others. */
    private static String name(Labels labels, Node property) {
        Namespaces names = labels.graph().names();
        String own = names.isTerm(property)
                ? property.getURI().substring(names.terms().length())
                : "";
        return own.isEmpty() || isTaken(own) ? labels.shortForm(property).replace(':', '_') : own;
    }

    private static boolean isTaken(String name) {
        return FIRST.contains(name) || name.equals(LAST) || name.startsWith("label_") || name.endsWith("_label");
    }

    static String labelName(String language) {
        return language.isEmpty() ? "label_plain" : "label_" + language;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>(FIRST);
        languages.forEach(language -> headings.add(labelName(language)));
        for (TableColumn column : properties) {
            headings.add(column.name());
            column.labelName().ifPresent(headings::add);
        }
        headings.add(LAST);
        return headings;
    }
}
