package org.w3id.chokepoint.ingest.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.chokepoint.graph.Namespaces;

/**
 * The names by which a mapping speaks of the record before it, and of the functions that it may call.
 *
 * @param names of the dataset that the mapping belongs to
 */
public record Terms(Namespaces names) {

    /** A function, or a node or property of every record: prefix {@code in:} of a mapping. */
    public String ingest(String name) {
        return names.base() + "ingest#" + name;
    }

    /** What stands before the name of a field: prefix {@code f:} of a mapping. */
    public String fields() {
        return names.base() + "field#";
    }

    Node node(String name) {
        return NodeFactory.createURI(ingest(name));
    }

    Node field(String name) {
        return NodeFactory.createURI(
                fields() + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
