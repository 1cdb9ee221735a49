package org.w3id.chokepoint.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** How often each class occurs, the commonest first. */
final class KindCounts {
    private KindCounts() {}

    static Map<Node, Long> of(Stream<Node> nodes) {
        Map<Node, Long> counts = nodes.collect(Collectors.groupingBy(node -> node, Collectors.counting()));
        Map<Node, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Node::toString))))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
