package org.w3id.chokepoint.ingest.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names by which a mapping speaks of the record before it, and of the functions that it may call. */
public final class Terms {

    /** Prefix {@code in:} of a mapping. */
    public static final String INGEST = "https://w3id.org/chokepoint/ingest#";

    /** Prefix {@code f:} of a mapping: the fields of a record. */
    public static final String FIELD = "https://w3id.org/chokepoint/field#";

    static final Node RECORD = NodeFactory.createURI(INGEST + "record");
    static final Node ROW = NodeFactory.createURI(INGEST + "row");
    static final Node FILE = NodeFactory.createURI(INGEST + "file");
    static final Node INDEX = NodeFactory.createURI(INGEST + "index");
    static final Node VALUE = NodeFactory.createURI(INGEST + "value");

    private Terms() {}

    static Node field(String name) {
        return NodeFactory.createURI(
                FIELD + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
