package org.w3id.chokepoint.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.OneLine;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * Rows with a number as bars, in the order of the rows; those that would look alike are one bar.
 *
 * @param measured the heading of the column whose numbers are drawn
 */
public record BarChart(Caption caption, String measured, List<Bar> bars) {
    /** More than these nobody reads in one picture. */
    public static final int MAX_BARS = 60;

    private static final String LABEL = "Label";
    private static final String SOURCE = "source";

    /**
     * A bar.
     *
     * @param iri of what it is about; empty where that is a word
     * @param amount that is drawn
     * @param words the amount as people write it
     */
    record Bar(String name, Optional<String> iri, double amount, String words) {}

    /**
     * Draws the first column in which each row has a number. A bar is named by the first column of IRIs or of words, and by
     * the next one too where rows have the same name.
     */
    public static BarChart of(Answer.Rows rows, Labels labels, Caption caption) {
        Optional<Var> number = Numbers.column(rows);
        List<Var> names = names(rows);
        List<Bar> all = bars(rows, number, names.stream().limit(2).toList(), labels);
        List<Bar> shorter = bars(rows, number, names.stream().limit(1).toList(), labels);
        if (shorter.stream().map(Bar::name).distinct().count() == all.size()) {
            all = shorter;
        }
        List<Bar> bars = all.stream().limit(MAX_BARS).toList();
        List<String> told =
                bars.size() < all.size() ? List.of("the first %d of %d".formatted(bars.size(), all.size())) : List.of();
        return new BarChart(
                caption.with(told),
                number.map(column -> Answer.Rows.heading(column.getVarName()))
                        .orElse("nothing, since the rows have no number"),
                bars);
    }

    /** Those that look alike, as where rows differ only in their source, are one. */
    private static List<Bar> bars(Answer.Rows rows, Optional<Var> number, List<Var> names, Labels labels) {
        Set<Bar> bars = new LinkedHashSet<>();
        number.ifPresent(column -> rows.bindings().forEach(row -> Numbers.in(row, column)
                .ifPresent(amount -> bars.add(bar(row, names, amount, labels)))));
        return List.copyOf(bars);
    }

    private static Bar bar(Binding row, List<Var> names, double amount, Labels labels) {
        Optional<String> iri = names.stream()
                .limit(1)
                .map(row::get)
                .filter(Node::isURI)
                .map(Node::getURI)
                .findFirst();
        String name = names.stream()
                .map(column -> OneLine.of(labels.text(row.get(column))))
                .collect(Collectors.joining(" · "));
        return new Bar(name, iri, amount, Numbers.words(amount));
    }

    private static List<Var> names(Answer.Rows rows) {
        return rows.variables().stream()
                .filter(column -> !column.endsWith(LABEL) && !column.equals(SOURCE))
                .map(Var::alloc)
                .filter(column -> rows.bindings().stream()
                        .allMatch(row -> row.contains(column) && !Numbers.isNumber(row.get(column))))
                .toList();
    }
}
