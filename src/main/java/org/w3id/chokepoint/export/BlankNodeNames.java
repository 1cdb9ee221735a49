package org.w3id.chokepoint.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Gives blank nodes names that depend on what is said of them, and not on the run.
 *
 * <p>Each node gets a colour: the hash of its quads, in which other blank nodes stand by their colours of the round
 * before. Rounds go on until they tell no more nodes apart. Of nodes that are still alike one is marked, and the rounds
 * go on; where the alike are interchangeable, as in all graphs met in practice, the choice makes no difference.
 * Titanium-rdfc 2.0.0, which implements the standard way, fails as soon as only neighbours tell two nodes apart.
 */
final class BlankNodeNames {
    private final Map<Node, List<Quad>> quads = new LinkedHashMap<>();
    private Map<Node, String> colours = new HashMap<>();

    private BlankNodeNames(Iterator<Quad> all) {
        all.forEachRemaining(quad -> Stream.of(quad.getSubject(), quad.getObject())
                .filter(Node::isBlank)
                .distinct()
                .forEach(node ->
                        quads.computeIfAbsent(node, key -> new ArrayList<>()).add(quad)));
        quads.keySet().forEach(node -> colours.put(node, ""));
    }

    /** A name for each blank node: b and a number. */
    static Map<Node, String> of(Iterator<Quad> quads) {
        BlankNodeNames names = new BlankNodeNames(quads);
        names.refine();
        while (names.distinct() < names.quads.size()) {
            names.markOne();
            names.refine();
        }
        return names.numbered();
    }

    private void refine() {
        long before;
        do {
            before = distinct();
            Map<Node, String> next = new HashMap<>();
            quads.keySet().forEach(node -> next.put(node, colour(node)));
            colours = next;
        } while (distinct() > before);
    }

    private long distinct() {
        return colours.values().stream().distinct().count();
    }

    private String colour(Node node) {
        List<String> lines =
                quads.get(node).stream().map(quad -> line(quad, node)).sorted().toList();
        return DigestUtils.sha256Hex(colours.get(node) + "\n" + String.join("\n", lines));
    }

    private String line(Quad quad, Node self) {
        return String.join(
                " ",
                quad.getGraph().toString(),
                text(quad.getSubject(), self),
                quad.getPredicate().toString(),
                text(quad.getObject(), self));
    }

    private String text(Node node, Node self) {
        if (node.isBlank()) {
            return node.equals(self) ? "_:self" : "_:" + colours.get(node);
        }
        return node.toString();
    }

    private void markOne() {
        Map<String, List<Node>> byColour = new TreeMap<>();
        colours.forEach((node, colour) ->
                byColour.computeIfAbsent(colour, key -> new ArrayList<>()).add(node));
        byColour.values().stream()
                .filter(alike -> alike.size() > 1)
                .findFirst()
                .ifPresent(alike -> colours.merge(alike.get(0), " marked", String::concat));
    }

    private Map<Node, String> numbered() {
        Map<Node, String> names = new HashMap<>();
        colours.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEachOrdered(entry -> names.put(entry.getKey(), "b" + names.size()));
        return names;
    }
}
