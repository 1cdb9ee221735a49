package org.w3id.chokepoint.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.day.DatedNode.Stays;

/**
 * A copy of a dataset that holds only what may hold on one day, made slowly and plainly: what begins later or has ended is
 * taken out, and all other days are moved far away, so that no comparison with the day can drop anything, or keep it.
 *
 * <p>What may or may not hold on the day, since its dates are known to the month or year only, keeps its days.
 */
final class OnOneDay {
    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private final Map<Node, DatedNode> dated = new LinkedHashMap<>();
    private final Map<Node, List<Quad>> shown = new HashMap<>();
    private final NavigableMap<String, Set<Node>> turns = new TreeMap<>();
    private final Map<Triple, Integer> sources = new HashMap<>();
    private String last = "";

    /**
     * @param properties which triples are copied; others do not matter to the questions
     * @param stays which things are wanted though they do not hold
     */
    OnOneDay(DatasetGraph whole, Set<Node> properties, Map<Node, Stays> stays) {
        Map<Node, List<Quad>> quads = new LinkedHashMap<>();
        whole.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (properties.contains(quad.getPredicate())) {
                add(quad);
                quads.computeIfAbsent(quad.getSubject(), node -> new ArrayList<>())
                        .add(quad);
            }
        });
        Listings listings = Listings.of(whole.getDefaultGraph());
        quads.forEach((node, own) -> {
            if (own.stream().anyMatch(DatedNode::isDated) || DatedNode.isEstimate(own)) {
                dated.put(node, DatedNode.of(own, listings.exactDay(node), stays.getOrDefault(node, Stays.NEVER)));
            }
        });
        quads.values().stream().flatMap(List::stream).forEach(this::refer);
        dated.forEach((node, each) -> {
            shown.put(node, each.all());
            each.turns().forEach(day -> turns.computeIfAbsent(day, key -> new LinkedHashSet<>())
                    .add(node));
        });
    }

    private void refer(Quad quad) {
        DatedNode object = dated.get(quad.getObject());
        if (object != null && !quad.getObject().equals(quad.getSubject())) {
            object.others().add(quad);
        }
    }

    /**
     * The dataset as it is on that day, which is the same object each time.
     *
     * @param day not before the day asked for last
     */
    DatasetGraph at(String day) {
        Set<Node> touched = new LinkedHashSet<>();
        turns.subMap(last, false, day, true).values().forEach(touched::addAll);
        last = day;
        Map<Node, List<Quad>> now = new LinkedHashMap<>();
        touched.forEach(node -> now.put(node, dated.get(node).on(day)));
        now.entrySet().removeIf(entry -> entry.getValue().equals(shown.get(entry.getKey())));
        now.keySet().forEach(node -> shown.get(node).forEach(this::remove));
        shown.putAll(now);
        now.values().stream().flatMap(List::stream).forEach(this::addIfWhole);
        return dataset;
    }

    /** Unless the thing at the other end is out. */
    private void addIfWhole(Quad quad) {
        if (isIn(quad.getSubject()) && isIn(quad.getObject())) {
            add(quad);
        }
    }

    private boolean isIn(Node node) {
        return !dated.containsKey(node) || !shown.get(node).isEmpty();
    }

    private void add(Quad quad) {
        if (!dataset.contains(quad)) {
            dataset.add(quad);
            dataset.getDefaultGraph().add(quad.asTriple());
            sources.merge(quad.asTriple(), 1, Integer::sum);
        }
    }

    private void remove(Quad quad) {
        if (dataset.contains(quad)) {
            dataset.delete(quad);
            if (sources.merge(quad.asTriple(), -1, Integer::sum) == 0) {
                dataset.getDefaultGraph().delete(quad.asTriple());
            }
        }
    }
}
