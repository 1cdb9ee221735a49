package org.w3id.chokepoint.check.result;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * What a finding is about, and where it stands.
 *
 * @param iri of the thing; empty for a fault in the text of a file
 * @param name prefixed name of the thing, or file with line and column
 * @param label what people call the thing
 * @param places the files or named graphs to look into
 */
public record Location(Optional<String> iri, String name, String label, List<String> places) {

    public Location {
        places = List.copyOf(places);
    }

    static Location inFile(String place) {
        return new Location(Optional.empty(), place, place, List.of(place));
    }

    /** A thing in the graphs that describe it, or, if none does, in those that speak of it. */
    public static Location of(KnowledgeGraph graph, Node node) {
        List<String> describing = graphs(graph, node, Node.ANY);
        return of(graph, node, describing.isEmpty() ? graphs(graph, Node.ANY, node) : describing);
    }

    public static Location of(KnowledgeGraph graph, Node node, List<String> places) {
        Labels labels = new Labels(graph);
        String name = node.isURI() ? labels.shortForm(node) : labels.text(node);
        return new Location(Optional.of(node).filter(Node::isURI).map(Node::getURI), name, labels.text(node), places);
    }

    private static List<String> graphs(KnowledgeGraph all, Node subject, Node object) {
        // What is made stands in no file.
        Set<Node> made = Set.of(all.names().inferred(), all.names().derived());
        Stream<Quad> quads = all.dataset().stream(Node.ANY, subject, Node.ANY, object);
        return quads.filter(quad -> !quad.isDefaultGraph())
                .map(Quad::getGraph)
                .filter(graph -> !made.contains(graph))
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
    }
}
