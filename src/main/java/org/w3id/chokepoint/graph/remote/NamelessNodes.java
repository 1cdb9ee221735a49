package org.w3id.chokepoint.graph.remote;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.error.ChokepointException;

/**
 * The graphs of a store that have blank nodes, read as a whole: a blank node of one answer cannot be asked for in the next.
 *
 * @param store for messages
 * @param graphs by name, the union among them
 */
record NamelessNodes(RemoteStore store, Map<Node, Graph> graphs) {

    static boolean isIn(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    /** What is known of blank nodes in a graph. */
    Graph in(Node name) {
        return graphs.getOrDefault(name, Graph.emptyGraph);
    }

    /**
     * The same statements, with blank nodes that can be asked for in place of those that cannot.
     *
     * @param pattern what they were looked for by
     * @throws ChokepointException SERVICE_FAILED if such nodes are where none were expected
     */
    List<Quad> instead(List<Quad> found, Node name, Triple pattern) {
        if (found.stream().noneMatch(quad -> isIn(quad.asTriple()))) {
            return found;
        }
        List<Quad> whole = new ArrayList<>(found);
        whole.removeIf(quad -> isIn(quad.asTriple()));
        List<Quad> known = known(name, pattern).toList();
        if (whole.size() + known.size() < found.size()) {
            throw store.failed("holds nodes without a name outside the ontology, which cannot be looked up");
        }
        whole.addAll(known);
        return whole;
    }

    /** The statements of named graphs that fit a pattern with a blank node. */
    Iterator<Quad> named(Triple pattern) {
        return known(Node.ANY, pattern).iterator();
    }

    private Stream<Quad> known(Node name, Triple pattern) {
        Stream<Node> names = name.equals(Node.ANY)
                ? graphs.keySet().stream().filter(each -> !Quad.isDefaultGraph(each))
                : Stream.of(name);
        return names.flatMap(each -> in(each).stream(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
                .filter(NamelessNodes::isIn)
                .map(triple -> Quad.create(each, triple)));
    }
}
