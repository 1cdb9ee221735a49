package org.w3id.chokepoint.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Listings of one party on one list by several sources: of those that begin in one year, the one whose day is known tells the
 * begin of all whose day is not.
 */
record Listings(Graph graph, Map<List<Node>, List<Node>> byPartyAndList) {

    static Listings of(Graph graph) {
        return new Listings(
                graph,
                graph.find(Node.ANY, term("listsParty"), Node.ANY).toList().stream()
                        .map(triple -> triple.getSubject())
                        .distinct()
                        .collect(Collectors.groupingBy(listing -> key(graph, listing))));
    }

    private static List<Node> key(Graph graph, Node listing) {
        return List.of(
                object(graph, listing, "listsParty").orElseThrow(),
                object(graph, listing, "isOnList").orElse(listing));
    }

    /** Of a listing that is known to the year or month only; empty for all else. */
    Optional<String> exactDay(Node node) {
        int digits = has(node, "year") ? 4 : has(node, "month") ? 7 : 0;
        Optional<String> coarse = day(node);
        if (digits == 0 || coarse.isEmpty() || object(graph, node, "listsParty").isEmpty()) {
            return Optional.empty();
        }
        return byPartyAndList.get(key(graph, node)).stream()
                .filter(other -> has(other, "day"))
                .flatMap(other -> day(other).stream())
                .filter(day -> day.startsWith(coarse.get().substring(0, digits)))
                .sorted()
                .findFirst();
    }

    private boolean has(Node node, String precision) {
        return graph.contains(node, term("hasDatePrecision"), NodeFactory.createLiteralString(precision));
    }

    private Optional<String> day(Node node) {
        return object(graph, node, "validFrom").map(Node::getLiteralLexicalForm);
    }

    private static Optional<Node> object(Graph graph, Node subject, String property) {
        return graph.find(subject, term(property), Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .findFirst();
    }

    private static Node term(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/ontology#" + name);
    }
}
