package org.w3id.chokepoint.check;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * How the two readings of one file differ.
 *
 * @param jena the triples that Jena RIOT reads
 * @param rio the triples that RDF4J Rio reads
 */
record ReadingDifference(Graph jena, Graph rio) {
    private static final int SHOWN = 3;

    /** Empty if the readings are the same up to the names of blank nodes. */
    static Optional<ReadingDifference> of(Graph jena, Graph rio) {
        return jena.isIsomorphicWith(rio) ? Optional.empty() : Optional.of(new ReadingDifference(jena, rio));
    }

    String message() {
        return "means %d triples to Jena RIOT and %d to RDF4J Rio;%s%s (write it so that both read the same)"
                .formatted(jena.size(), rio.size(), only("Jena", jena, rio), only("Rio", rio, jena));
    }

    private static String only(String parser, Graph one, Graph other) {
        Set<Triple> others = other.stream().map(ReadingDifference::masked).collect(Collectors.toSet());
        String triples = one.stream()
                .map(ReadingDifference::masked)
                .filter(triple -> !others.contains(triple))
                .map(triple -> NodeFmtLib.str(triple).replace("_:Bany", "[]"))
                .distinct()
                .sorted()
                .limit(SHOWN)
                .collect(Collectors.joining(" . "));
        return triples.isEmpty() ? "" : " only %s reads: %s .".formatted(parser, triples);
    }

    /** The triple with all blank nodes alike, since each parser names them in its own way. */
    private static Triple masked(Triple triple) {
        UnaryOperator<Node> mask = node -> node.isBlank() ? NodeFactory.createBlankNode("any") : node;
        return Triple.create(
                mask.apply(triple.getSubject()), mask.apply(triple.getPredicate()), mask.apply(triple.getObject()));
    }
}
