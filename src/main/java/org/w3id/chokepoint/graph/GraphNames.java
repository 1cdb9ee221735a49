package org.w3id.chokepoint.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The IRIs of the named graphs, and what the IRIs of everything else begin with. */
public final class GraphNames {

    /** Everything the project names lies below this IRI. */
    public static final String BASE = "https://w3id.org/chokepoint/";

    public static final String TERM = BASE + "ontology#";
    public static final String ENTITY = BASE + "id/";
    public static final String SOURCE = BASE + "source/";
    public static final String GRAPH = BASE + "graph/";
    public static final String QUERY = BASE + "query/";

    public static final Node ONTOLOGY = graph("ontology");
    public static final Node SHAPES = graph("shapes");
    public static final Node INFERRED = graph("inferred");
    public static final Node DERIVED = graph("derived");
    public static final Node QUERIES = graph("queries");

    private GraphNames() {}

    /** The graph of that name. */
    public static Node graph(String name) {
        return NodeFactory.createURI(GRAPH + name);
    }

    /** Whether the project gave a thing its name; labels of other IRIs are there to be read, not to be meant. */
    public static boolean isOwn(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(BASE);
    }
}
