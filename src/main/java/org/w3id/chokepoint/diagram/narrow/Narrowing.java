package org.w3id.chokepoint.diagram.narrow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.DateSpan;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.Period;

/**
 * The relations and things that are wanted; what is empty leaves out nothing. A thing whose last relation is left out goes
 * with it.
 *
 * @param voices on what a relation may rest
 * @param kinds of things
 * @param grades of sources, of which a relation needs one
 * @param heldOn the day on which all holds or has happened; what has no date does
 * @param begunSince the day since when a relation or one of its ends has begun; what has no date has not
 */
public record Narrowing(
        Set<EdgeStyle> voices,
        Set<String> kinds,
        Set<String> grades,
        Optional<LocalDate> heldOn,
        Optional<LocalDate> begunSince) {

    public static final Narrowing NONE =
            new Narrowing(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    /**
     * The diagram with nothing but what is wanted.
     *
     * @param asked IRIs of things that stay, of whatever kind they are
     */
    public Diagram of(Diagram diagram, Set<String> asked) {
        Map<String, DiagramNode> possible = diagram.nodes().stream()
                .filter(node -> asked.contains(node.iri()) || isWanted(node))
                .collect(Collectors.toMap(DiagramNode::iri, Function.identity()));
        List<DiagramEdge> edges = diagram.edges().stream()
                .filter(edge -> possible.keySet().containsAll(List.of(edge.source(), edge.target())))
                .filter(edge -> isWanted(edge, possible))
                .toList();
        Set<String> before = ends(diagram.edges());
        Set<String> after = ends(edges);
        Predicate<DiagramNode> stays = node -> asked.contains(node.iri())
                || after.contains(node.iri())
                || !before.contains(node.iri()) && hasBegun(Stream.of(node.period()));
        return diagram.with(
                diagram.nodes().stream()
                        .filter(node -> possible.containsKey(node.iri()))
                        .filter(stays)
                        .toList(),
                edges);
    }

    private static Set<String> ends(Collection<DiagramEdge> edges) {
        return edges.stream()
                .flatMap(edge -> Stream.of(edge.source(), edge.target()))
                .collect(Collectors.toSet());
    }

    private boolean isWanted(DiagramNode node) {
        return (kinds.isEmpty() || kinds.contains(node.kind())) && holds(node.period());
    }

    private boolean isWanted(DiagramEdge edge, Map<String, DiagramNode> nodes) {
        return (voices.isEmpty() || voices.contains(edge.style()))
                && (grades.isEmpty() || edge.grades().stream().anyMatch(grades::contains))
                && holds(edge.period())
                && hasBegun(Stream.of(
                        edge.period(),
                        nodes.get(edge.source()).period(),
                        nodes.get(edge.target()).period()));
    }

    private boolean holds(Period period) {
        return heldOn.map(day -> {
                    boolean begun = span(period.from())
                            .map(from -> !from.first().isAfter(day))
                            .orElse(true);
                    boolean over = span(period.until())
                            .map(until -> !until.first().isAfter(day))
                            .orElse(false);
                    return begun && (!over || period.from().equals(period.until()));
                })
                .orElse(true);
    }

    private boolean hasBegun(Stream<Period> periods) {
        return begunSince
                .map(day -> periods.flatMap(period -> span(period.from()).stream())
                        .anyMatch(from -> !from.last().isBefore(day)))
                .orElse(true);
    }

    private static Optional<DateSpan> span(Optional<String> date) {
        return date.flatMap(DateSpan::of);
    }

    /** What is shown, for a reader who sees the picture alone; empty if that is everything. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "only what is ", voices.stream().sorted().map(EdgeStyle::meaning));
        add(words, "only ", kinds.stream().sorted());
        add(words, "only by sources of quality ", grades.stream().sorted());
        heldOn.ifPresent(day -> words.add("only what holds or happened by " + day));
        begunSince.ifPresent(day -> words.add("only what began since " + day));
        return words;
    }

    private static void add(Collection<String> words, String start, Stream<String> choices) {
        String chosen = choices.collect(Collectors.joining(" or "));
        if (!chosen.isEmpty()) {
            words.add(start + chosen);
        }
    }
}
