package org.w3id.chokepoint.graph;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of the named graphs.
 *
 * <p>A file under {@code data/sources/} is the graph of its source; the entity files together are the register; each
 * linkset and each remaining file is a graph of its own.
 */
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

    /** The graph of a Turtle file, by its path below the workspace. */
    static Node of(Path file) {
        String path = file.toString().replace('\\', '/').replaceFirst("\\.ttl$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("data/sources/")) {
            return NodeFactory.createURI(SOURCE + name);
        }
        if (path.startsWith("data/entities/")) {
            return graph("register");
        }
        if (path.startsWith("data/links/")) {
            return graph("links-" + name);
        }
        return path.equals("ontology/shapes") || path.startsWith("data/") ? graph(name) : ONTOLOGY;
    }

    /** The graph of that name. */
    public static Node graph(String name) {
        return NodeFactory.createURI(GRAPH + name);
    }
}
