package org.w3id.chokepoint.diagram.narrow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.Period;

/**
 * The neighbours of a hub that touch nothing else: where there are many, one box stands for all of one kind and relation,
 * for nobody can read a hundred rays.
 */
public final class Spokes {
    static final int MAX_SPOKES = 24;
    private static final int MIN_GROUP = 3;
    private static final int MAX_NAMES = 4;

    private final Diagram diagram;
    private final Set<String> opened;
    private final Map<String, List<DiagramEdge>> edgesByNode = new HashMap<>();

    private Spokes(Diagram diagram, Set<String> opened) {
        this.diagram = diagram;
        this.opened = opened;
        diagram.edges().forEach(edge -> Stream.of(edge.source(), edge.target())
                .distinct()
                .forEach(end -> edgesByNode
                        .computeIfAbsent(end, key -> new ArrayList<>())
                        .add(edge)));
    }

    /**
     * The diagram with groups around each hub that has more than {@value #MAX_SPOKES} spokes.
     *
     * @param opened IRIs of groups whose members are drawn each
     */
    public static Diagram grouped(Diagram diagram, Set<String> opened) {
        return new Spokes(diagram, opened).grouped();
    }

    private Diagram grouped() {
        Map<String, List<DiagramNode>> byHub = diagram.nodes().stream()
                .filter(node -> hub(node.iri()).isPresent())
                .collect(Collectors.groupingBy(
                        node -> hub(node.iri()).orElseThrow(), TreeMap::new, Collectors.toList()));
        byHub.values().removeIf(spokes -> spokes.size() <= MAX_SPOKES);
        List<Group> groups = byHub.entrySet().stream()
                .flatMap(entry -> groups(entry.getKey(), entry.getValue()))
                .toList();
        return groups.isEmpty() ? diagram : with(groups);
    }

    /** The only neighbour of a node. */
    private Optional<String> hub(String iri) {
        Set<String> neighbours = new LinkedHashSet<>();
        for (DiagramEdge edge : edgesByNode.getOrDefault(iri, List.of())) {
            neighbours.add(edge.source().equals(iri) ? edge.target() : edge.source());
        }
        return neighbours.size() == 1 && !neighbours.contains(iri)
                ? neighbours.stream().findFirst()
                : Optional.empty();
    }

    private Stream<Group> groups(String hub, List<DiagramNode> spokes) {
        Map<String, List<DiagramNode>> alike =
                spokes.stream().collect(Collectors.groupingBy(this::likeness, TreeMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= MIN_GROUP)
                .map(entry -> new Group(hub + "#" + slug(entry.getKey()), entry.getValue()))
                .filter(group -> !opened.contains(group.iri()));
    }

    /** Kind and relations of a node as text that is equal for those that may share a box. */
    private String likeness(DiagramNode node) {
        return edgesByNode.get(node.iri()).stream()
                .map(edge -> (edge.source().equals(node.iri()) ? "> " : "< ") + edge.label() + " " + edge.style())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", node.kind() + "\n", ""));
    }

    /** The words as part of an address, which means the same group in the next state of the data. */
    private static String slug(String likeness) {
        return likeness.toLowerCase(Locale.ROOT)
                .replace(">", "to")
                .replace("<", "of")
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    private Diagram with(Collection<Group> groups) {
        Map<String, String> groupOf = new HashMap<>();
        groups.forEach(group -> group.members().forEach(member -> groupOf.put(member.iri(), group.iri())));
        List<DiagramNode> nodes = Stream.concat(
                        diagram.nodes().stream().filter(node -> !groupOf.containsKey(node.iri())),
                        groups.stream().map(Group::node))
                .sorted(Comparator.comparing(DiagramNode::iri))
                .toList();
        Map<DiagramEdge, DiagramEdge> merged = new TreeMap<>(DiagramEdge.ORDER);
        diagram.edges().stream()
                .map(edge -> moved(edge, groupOf))
                .forEach(edge -> merged.merge(edge.withoutSources(), edge, DiagramEdge::with));
        return diagram.with(nodes, List.copyOf(merged.values()));
    }

    /** An edge of a group has no period, for each member has its own. */
    private static DiagramEdge moved(DiagramEdge edge, Map<String, String> groupOf) {
        String source = groupOf.getOrDefault(edge.source(), edge.source());
        String target = groupOf.getOrDefault(edge.target(), edge.target());
        boolean same = source.equals(edge.source()) && target.equals(edge.target());
        return same
                ? edge
                : new DiagramEdge(
                        source, target, edge.label(), Period.ALWAYS, edge.style(), edge.sources(), edge.grades());
    }

    /** Nodes that share a box. */
    private record Group(String iri, List<DiagramNode> members) {

        DiagramNode node() {
            String kind = members.get(0).kind();
            Set<Optional<String>> countries =
                    members.stream().map(DiagramNode::group).collect(Collectors.toSet());
            return new DiagramNode(
                    iri,
                    String.format(Locale.ROOT, "%d × %s", members.size(), kind),
                    kind,
                    countries.size() == 1 ? members.get(0).group() : Optional.empty(),
                    Optional.empty(),
                    Period.ALWAYS,
                    List.of(names()));
        }

        private String names() {
            List<String> names =
                    members.stream().map(DiagramNode::label).sorted().toList();
            String first = names.stream().limit(MAX_NAMES).collect(Collectors.joining("; "));
            return names.size() > MAX_NAMES ? first + "; …" : first;
        }
    }
}
