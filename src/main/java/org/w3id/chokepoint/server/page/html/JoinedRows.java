package org.w3id.chokepoint.server.page.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * Rows as people read them: those that differ only in who says it, or in what each remarks on it, are one, with all
 * sources and notes.
 *
 * @param columns what is shown, without the sources and without the names that stand in place of IRIs
 * @param sourced whether sources are told
 */
public record JoinedRows(List<String> columns, boolean sourced, List<Row> rows) {
    private static final String LABEL = "Label";
    private static final String SOURCE = "source";
    private static final String NOTE = "note";

    /** A row, those who state it, and what they remark. */
    public record Row(Binding binding, Set<Node> sources, Set<Node> notes) {

        Optional<Node> term(String column) {
            return notes.size() > 1 && column.equals(NOTE) ? Optional.of(allNotes()) : own(column);
        }

        private Optional<Node> own(String column) {
            return Optional.ofNullable(binding.get(Var.alloc(column)));
        }

        private Node allNotes() {
            return NodeFactory.createLiteralString(
                    notes.stream().map(Node::getLiteralLexicalForm).collect(Collectors.joining(" ")));
        }

        /** The words that the query itself gives for an IRI. */
        Optional<Node> label(String column) {
            return term(column + LABEL).filter(Node::isLiteral);
        }
    }

    public static JoinedRows of(Answer.Rows rows) {
        // A query about sources has them as its subject, in the first column.
        boolean sourced = rows.variables().indexOf(SOURCE) > 0;
        List<String> columns = rows.variables().stream()
                .filter(variable -> !isLabel(variable, rows.variables()) && !(sourced && variable.equals(SOURCE)))
                .toList();
        Map<List<Optional<Node>>, Row> joined = new LinkedHashMap<>();
        for (Binding binding : rows.bindings()) {
            Row row = new Row(binding, new LinkedHashSet<>(), new LinkedHashSet<>());
            Row first = joined.computeIfAbsent(key(row, columns, sourced), key -> row);
            if (sourced) {
                row.own(SOURCE).ifPresent(first.sources()::add);
                row.own(NOTE).filter(Node::isLiteral).ifPresent(first.notes()::add);
            }
        }
        return new JoinedRows(columns, sourced, new ArrayList<>(joined.values()));
    }

    /** What makes two rows one. */
    private static List<Optional<Node>> key(Row row, List<String> columns, boolean sourced) {
        return columns.stream()
                .filter(column -> !sourced || !column.equals(NOTE))
                .map(row::own)
                .toList();
    }

    private static boolean isLabel(String variable, List<String> variables) {
        return variable.endsWith(LABEL)
                && variables.contains(variable.substring(0, variable.length() - LABEL.length()));
    }

    /** The columns that have a value in some row. */
    public JoinedRows withoutEmptyColumns() {
        List<String> filled = columns.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.term(column).isPresent()))
                .toList();
        return new JoinedRows(filled, sourced, rows);
    }

    /** As many of the rows as a page can show. */
    public JoinedRows first(int max) {
        return new JoinedRows(columns, sourced, rows.subList(0, Math.min(max, rows.size())));
    }
}
