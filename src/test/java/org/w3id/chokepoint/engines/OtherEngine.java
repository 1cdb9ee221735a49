package org.w3id.chokepoint.engines;

import java.util.List;
import org.apache.jena.graph.Node;

/** A SPARQL engine that is not ours, filled with a dump. */
interface OtherEngine extends AutoCloseable {
    /** As in {@code differences.yaml}. */
    String name();

    /** How many digits it keeps of a number that is not whole. */
    int digits();

    /**
     * @param columns the variables wanted
     * @return one list for each row, with null where a variable is unbound
     * @throws IllegalStateException with the words of the engine, if it has no answer
     */
    List<List<Node>> rows(String query, List<String> columns);

    @Override
    void close();
}
