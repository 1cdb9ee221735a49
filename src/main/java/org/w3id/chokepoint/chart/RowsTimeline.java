package org.w3id.chokepoint.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.DateSpan;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.OneLine;
import org.w3id.chokepoint.diagram.model.Period;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * Rows with dates as a timeline, a row a box.
 *
 * <p>The first column of dates is when it happened or began, and a column {@code until}, if there is one, when it ended. The
 * box is named by the first column of IRIs, and coloured by the first column that has one of few words in each row.
 */
public final class RowsTimeline {
    /** More than these nobody reads in one picture. */
    public static final int MAX_ROWS = 200;

    private static final String UNTIL = "until";
    private static final int MAX_KINDS = 8;

    private final Answer.Rows rows;
    private final Labels labels;
    private final Optional<Var> date;
    private final Optional<Var> thing;
    private final Optional<Var> kind;

    private RowsTimeline(Answer.Rows rows, Labels labels) {
        this.rows = rows;
        this.labels = labels;
        this.date = first(column -> values(column).anyMatch(RowsTimeline::isDate));
        this.thing = first(column -> values(column).anyMatch(Node::isURI));
        this.kind = first(column -> !thing.equals(Optional.of(column)) && isKind(column));
    }

    /** The rows that have a date, the first of them where there are too many; those that look alike are one. */
    public static Diagram of(String name, Answer.Rows rows, Labels labels, Caption caption) {
        RowsTimeline timeline = new RowsTimeline(rows, labels);
        Map<DiagramNode, Long> alike = rows.bindings().stream()
                .filter(row -> timeline.date.map(row::contains).orElse(false))
                .collect(Collectors.groupingBy(timeline::node, LinkedHashMap::new, Collectors.counting()));
        List<DiagramNode> nodes = alike.keySet().stream().limit(MAX_ROWS).toList();
        long drawn = alike.values().stream()
                .limit(MAX_ROWS)
                .mapToLong(rowsOfOne -> rowsOfOne)
                .sum();
        List<String> told = new ArrayList<>();
        if (drawn < rows.bindings().size()) {
            told.add(drawn + " of " + rows.bindings().size() + " rows; the others have no date or come later");
        }
        timeline.kind.ifPresent(column -> told.add("coloured by " + Answer.Rows.heading(column.getVarName())));
        return new Diagram(name, caption.with(told), LayoutKind.TIMELINE, nodes, List.of());
    }

    private Optional<Var> first(Predicate<Var> wanted) {
        return rows.variables().stream().map(Var::alloc).filter(wanted).findFirst();
    }

    private Stream<Node> values(Var column) {
        return rows.bindings().stream().filter(row -> row.contains(column)).map(row -> row.get(column));
    }

    private static boolean isDate(Node value) {
        return value.isLiteral()
                && value.getLiteralDatatypeURI().matches(".*#(date|dateTime|gYear|gYearMonth|string)")
                && DateSpan.of(value.getLiteralLexicalForm()).isPresent();
    }

    private static boolean isNumber(Node value) {
        return value.isLiteral() && value.getLiteralLexicalForm().matches("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?");
    }

    private boolean isKind(Var column) {
        return values(column).noneMatch(value -> isDate(value) || isNumber(value))
                && values(column).count() == rows.bindings().size()
                && values(column).map(labels::text).distinct().count() <= MAX_KINDS;
    }

    private DiagramNode node(Binding row) {
        String iri = thing.filter(row::contains)
                .map(row::get)
                .filter(Node::isURI)
                .map(Node::getURI)
                .orElse("urn:row");
        return new DiagramNode(
                iri,
                thing.flatMap(column -> text(row, column)).orElse("?"),
                kind.flatMap(column -> text(row, column)).orElse("row"),
                Optional.empty(),
                Optional.empty(),
                period(row),
                List.of());
    }

    private Optional<String> text(Binding row, Var column) {
        return Optional.ofNullable(row.get(column)).map(value -> OneLine.of(labels.text(value)));
    }

    private Period period(Binding row) {
        Optional<String> from = date.map(row::get).map(Node::getLiteralLexicalForm);
        if (!rows.variables().contains(UNTIL)) {
            return new Period(from, from);
        }
        return new Period(from, Optional.ofNullable(row.get(Var.alloc(UNTIL))).map(Node::getLiteralLexicalForm));
    }
}
