package org.w3id.chokepoint.ingest.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.ingest.read.Item;

/**
 * A record as triples, so that a SPARQL query can take it apart.
 *
 * <p>The record is {@code in:record}; each field is a property {@code f:name}. A nested object is a blank node, a list has
 * one value for each member; an object in a list also has {@code in:index}, from 1. Empty fields, an object without fields among them, are left out. Values are
 * plain strings, as printed.
 */
record RecordGraph(Terms terms) {

    Graph of(Item item) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node record = terms.node("record");
        add(graph, record, item.fields());
        add(graph, record, terms.node("row"), integer(item.row()));
        add(graph, record, terms.node("file"), NodeFactory.createLiteralString(item.file()));
        return graph;
    }

    private void add(Graph graph, Node subject, ObjectNode fields) {
        fields.properties().forEach(field -> add(graph, subject, terms.field(field.getKey()), field.getValue()));
    }

    private void add(Graph graph, Node subject, Node property, JsonNode value) {
        if (value.isArray()) {
            int index = 0;
            for (JsonNode member : value) {
                member(graph, subject, property, member, ++index);
            }
        } else if (value instanceof ObjectNode object) {
            addObject(graph, subject, property, object);
        } else if (!value.isNull() && !text(value).isEmpty()) {
            add(graph, subject, property, NodeFactory.createLiteralString(text(value)));
        }
    }

    private void addObject(Graph graph, Node subject, Node property, ObjectNode object) {
        if (!object.isEmpty()) {
            add(graph, object(graph, subject, property), object);
        }
    }

    private void member(Graph graph, Node subject, Node property, JsonNode member, int index) {
        if (member instanceof ObjectNode fields) {
            Node object = object(graph, subject, property);
            add(graph, object, terms.node("index"), integer(index));
            add(graph, object, fields);
        } else {
            add(graph, subject, property, member);
        }
    }

    private Node object(Graph graph, Node subject, Node property) {
        Node object = NodeFactory.createBlankNode();
        add(graph, subject, property, object);
        return object;
    }

    private void add(Graph graph, Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
    }

    private static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    /** The text without blanks around it, the no-break space among them. */
    private static String text(JsonNode value) {
        return value.asText().replace('\u00a0', ' ').strip();
    }
}
