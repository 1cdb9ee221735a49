package org.w3id.chokepoint.server.page.html;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Statements that share one end, by property and by the other end, each with the graphs that state it.
 *
 * @param byProperty property to other end to named graphs
 */
public record Statements(Map<Node, Map<Node, Set<Node>>> byProperty) {

    /** What is said of a thing. */
    public static Statements of(DatasetGraph dataset, Node thing) {
        return gather(dataset.findNG(Node.ANY, thing, Node.ANY, Node.ANY), Quad::getObject);
    }

    /** What is said of other things with respect to this one. */
    public static Statements about(DatasetGraph dataset, Node thing) {
        return gather(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, thing), Quad::getSubject);
    }

    private static Statements gather(Iterator<Quad> quads, Function<Quad, Node> otherEnd) {
        Map<Node, Map<Node, Set<Node>>> byProperty = new LinkedHashMap<>();
        quads.forEachRemaining(quad -> byProperty
                .computeIfAbsent(quad.getPredicate(), property -> new LinkedHashMap<>())
                .computeIfAbsent(otherEnd.apply(quad), end -> new LinkedHashSet<>())
                .add(quad.getGraph()));
        return new Statements(byProperty);
    }

    /** The other ends under one property. */
    public Set<Node> ends(Node property) {
        return byProperty.getOrDefault(property, Map.of()).keySet();
    }

    public Statements without(Set<Node> properties) {
        Map<Node, Map<Node, Set<Node>>> others = new LinkedHashMap<>(byProperty);
        others.keySet().removeAll(properties);
        return new Statements(others);
    }

    /** The statements that others than this graph make, too. */
    public Statements fromOthersThan(Node graph) {
        return where((end, graphs) -> !graphs.equals(Set.of(graph)));
    }

    Statements notLeadingTo(Node thing) {
        return where((end, graphs) -> !end.equals(thing));
    }

    private Statements where(BiPredicate<Node, Set<Node>> wanted) {
        Map<Node, Map<Node, Set<Node>>> kept = new LinkedHashMap<>();
        byProperty.forEach((property, ends) -> ends.forEach((end, graphs) -> {
            if (wanted.test(end, graphs)) {
                kept.computeIfAbsent(property, each -> new LinkedHashMap<>()).put(end, graphs);
            }
        }));
        return new Statements(kept);
    }

    public boolean isEmpty() {
        return byProperty.isEmpty();
    }
}
