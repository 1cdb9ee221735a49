package org.w3id.chokepoint.diagram.narrow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramNode;

/**
 * Things around which a reader wants to see more or less.
 *
 * @param opened IRIs of things whose neighbours are added, and of groups whose members are drawn
 * @param closed IRIs of things behind which nothing is drawn
 */
public record Branches(Set<String> opened, Set<String> closed) {
    public static final Branches NONE = new Branches(Set.of(), Set.of());

    /** The same with nothing closed. */
    public Branches open() {
        return new Branches(opened, Set.of());
    }

    /**
     * The diagram without what hangs on it through closed things alone; their boxes say how much that is.
     *
     * @param roots IRIs of things that it is about; if it has none, its largest part stays
     */
    public Diagram of(Diagram diagram, Set<String> roots) {
        Diagram shown = diagram;
        for (String iri : closed) {
            shown = without(shown, iri, roots);
        }
        return shown;
    }

    private static Diagram without(Diagram diagram, String iri, Set<String> roots) {
        Set<String> hidden = behind(diagram, iri, roots);
        List<DiagramNode> nodes = diagram.nodes().stream()
                .filter(node -> !hidden.contains(node.iri()))
                .map(node ->
                        node.iri().equals(iri) && !hidden.isEmpty() ? node.with(remarks(node, hidden.size())) : node)
                .toList();
        return diagram.with(
                nodes,
                diagram.edges().stream()
                        .filter(edge -> !hidden.contains(edge.source()) && !hidden.contains(edge.target()))
                        .toList());
    }

    private static List<String> remarks(DiagramNode node, int hidden) {
        return Stream.concat(node.remarks().stream(), Stream.of("+ " + hidden + " not shown"))
                .toList();
    }

    private static Set<String> behind(Diagram diagram, String iri, Set<String> roots) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        diagram.edges().forEach(edge -> {
            neighbours
                    .computeIfAbsent(edge.source(), key -> new LinkedHashSet<>())
                    .add(edge.target());
            neighbours
                    .computeIfAbsent(edge.target(), key -> new LinkedHashSet<>())
                    .add(edge.source());
        });
        Set<String> kept = new HashSet<>(Set.of(iri));
        diagram.nodes().stream()
                .map(DiagramNode::iri)
                .filter(roots::contains)
                .filter(root -> !root.equals(iri))
                .forEach(root -> reach(root, neighbours, kept));
        Set<String> hidden = new LinkedHashSet<>();
        neighbours.getOrDefault(iri, Set.of()).forEach(start -> reach(start, neighbours, hidden, kept));
        return kept.size() == 1 && !roots.contains(iri) ? withoutLargest(iri, neighbours) : hidden;
    }

    /** Where nothing tells what a diagram is about, it is its largest part. */
    private static Set<String> withoutLargest(String iri, Map<String, Set<String>> neighbours) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> largest = Set.of();
        for (String start : neighbours.getOrDefault(iri, Set.of())) {
            Set<String> part = new LinkedHashSet<>();
            reach(start, neighbours, part, Set.of(iri));
            largest = part.size() > largest.size() ? part : largest;
            all.addAll(part);
        }
        all.removeAll(largest);
        return all;
    }

    private static void reach(String start, Map<String, Set<String>> neighbours, Set<String> reached) {
        reach(start, neighbours, reached, Set.of());
    }

    private static void reach(
            String start, Map<String, Set<String>> neighbours, Set<String> reached, Collection<String> barred) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (!barred.contains(next) && reached.add(next)) {
                open.addAll(neighbours.getOrDefault(next, Set.of()));
            }
        }
    }
}
