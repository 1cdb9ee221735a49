package org.w3id.chokepoint.diagram.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One arrow in a diagram.
 *
 * @param source IRI of the node where it starts
 * @param target IRI of the node where it ends
 * @param sources labels of those who state it, in alphabetical order; none if they were not asked for
 * @param grades labels of the grades of those sources, in alphabetical order
 */
public record DiagramEdge(
        String source,
        String target,
        String label,
        Period period,
        EdgeStyle style,
        List<String> sources,
        List<String> grades) {

    public static final Comparator<DiagramEdge> ORDER = Comparator.comparing(DiagramEdge::source)
            .thenComparing(DiagramEdge::target)
            .thenComparing(DiagramEdge::label)
            .thenComparing(DiagramEdge::period)
            .thenComparing(DiagramEdge::style)
            .thenComparing(edge -> String.join("\n", edge.sources));

    public DiagramEdge {
        sources = List.copyOf(sources);
        grades = List.copyOf(grades);
    }

    /** An edge of sources without grades. */
    public DiagramEdge(
            String source, String target, String label, Period period, EdgeStyle style, List<String> sources) {
        this(source, target, label, period, style, sources, List.of());
    }

    /** Label, period and sources, a line each, as far as there are any. */
    public List<String> lines() {
        String said = sources.isEmpty() ? "" : "[" + String.join("; ", sources) + "]";
        return Stream.of(label, period.text(), said)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The same in one line. */
    public String text() {
        return lines().stream().collect(Collectors.joining(" "));
    }

    /** This edge and another that differs at most in who states it. */
    public DiagramEdge with(DiagramEdge same) {
        return new DiagramEdge(
                source, target, label, period, style, union(sources, same.sources), union(grades, same.grades));
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }

    public DiagramEdge withoutSources() {
        return new DiagramEdge(source, target, label, period, style, List.of());
    }
}
