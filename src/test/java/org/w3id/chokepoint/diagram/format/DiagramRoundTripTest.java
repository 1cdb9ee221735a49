package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.w3id.chokepoint.diagram.format.Written.elements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3id.chokepoint.diagram.DiagramArbitraries;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/** What goes into a file comes out of it again: no node, edge or attribute is lost, added or changed, whatever it says. */
class DiagramRoundTripTest {

    @Provide
    Arbitrary<Diagram> diagrams() {
        return DiagramArbitraries.diagrams(LayoutKind.STRESS);
    }

    @Property(tries = 60)
    void graphMlKeepsNodesAndEdges(@ForAll("diagrams") Diagram diagram) {
        Document document = Written.xml("graphml", diagram);
        Map<String, String> names = new HashMap<>();
        elements(document, "key").forEach(key -> names.put(key.getAttribute("id"), key.getAttribute("attr.name")));
        Map<String, String> iris = new HashMap<>();
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        for (Element node : elements(document, "node")) {
            Map<String, String> values = data(node, names);
            iris.put(node.getAttribute("id"), values.get("iri"));
            nodes.put(values.remove("iri"), values);
        }
        assertEquals(Written.nodes(diagram), nodes);
        List<Map<String, String>> edges = new ArrayList<>();
        for (Element edge : elements(document, "edge")) {
            Map<String, String> values = data(edge, names);
            values.put("source", iris.get(edge.getAttribute("source")));
            values.put("target", iris.get(edge.getAttribute("target")));
            edges.add(values);
        }
        assertEquals(Written.edges(diagram), edges);
    }

    private static Map<String, String> data(Element element, Map<String, String> names) {
        Map<String, String> values = new TreeMap<>();
        elements(element, "data").stream()
                .filter(data -> !names.get(data.getAttribute("key")).isEmpty())
                .forEach(data -> values.put(names.get(data.getAttribute("key")), data.getTextContent()));
        return values;
    }

    @Property(tries = 60)
    void gexfKeepsNodesAndEdges(@ForAll("diagrams") Diagram diagram) {
        Document document = Written.xml("gexf", diagram);
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        elements(document, "node").forEach(node -> nodes.put(node.getAttribute("id"), values(node)));
        assertEquals(Written.nodes(diagram), nodes);
        List<Map<String, String>> edges = new ArrayList<>();
        for (Element edge : elements(document, "edge")) {
            Map<String, String> values = values(edge);
            values.put("source", edge.getAttribute("source"));
            values.put("target", edge.getAttribute("target"));
            edges.add(values);
        }
        assertEquals(Written.edges(diagram), edges);
    }

    private static Map<String, String> values(Element element) {
        Map<String, String> values = new TreeMap<>(Map.of("label", element.getAttribute("label")));
        elements(element, "attvalue")
                .forEach(value -> values.put(value.getAttribute("for"), value.getAttribute("value")));
        return values;
    }

    @Property(tries = 60)
    void cytoscapeKeepsNodesAndEdges(@ForAll("diagrams") Diagram diagram) throws IOException {
        JsonNode elements =
                new ObjectMapper().readTree(Written.bytes("cyjs", diagram)).get("elements");
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        for (JsonNode node : elements.get("nodes")) {
            Map<String, String> values = fields(node.get("data"));
            values.put("label", values.remove("name"));
            values.remove("colour");
            nodes.put(values.remove("id"), values);
        }
        assertEquals(Written.nodes(diagram), nodes);
        List<Map<String, String>> edges = new ArrayList<>();
        for (JsonNode edge : elements.get("edges")) {
            Map<String, String> values = fields(edge.get("data"));
            values.put("label", values.remove("interaction"));
            values.remove("id");
            edges.add(values);
        }
        assertEquals(Written.edges(diagram), edges);
    }

    private static Map<String, String> fields(JsonNode data) {
        Map<String, String> values = new TreeMap<>();
        data.properties().forEach(field -> values.put(field.getKey(), words(field.getValue())));
        return values;
    }

    private static String words(JsonNode value) {
        List<String> words = new ArrayList<>();
        value.forEach(each -> words.add(each.textValue()));
        return value.isArray() ? String.join("; ", words) : value.textValue();
    }

    @Property(tries = 60)
    void tablesKeepNodesAndEdges(@ForAll("diagrams") Diagram diagram) throws IOException {
        List<String> nodes = new ArrayList<>();
        for (CSVRecord row : Written.records("nodes.csv", diagram)) {
            nodes.add(String.join(
                    "\n", row.get("id"), row.get("label"), row.get("kind"), row.get("group"), row.get("value")));
        }
        assertEquals(
                diagram.nodes().stream()
                        .map(node -> String.join(
                                "\n",
                                node.iri(),
                                node.label(),
                                node.kind(),
                                node.group().orElse(""),
                                node.value().orElse("")))
                        .toList(),
                nodes);
        List<String> edges = new ArrayList<>();
        for (CSVRecord row : Written.records("csv", diagram)) {
            edges.add(String.join(
                    "\n",
                    row.get("source"),
                    row.get("label"),
                    row.get("target"),
                    row.get("style"),
                    row.get("sources")));
        }
        assertEquals(
                diagram.edges().stream()
                        .map(edge -> String.join(
                                "\n",
                                edge.source(),
                                edge.label(),
                                edge.target(),
                                edge.style().word(),
                                String.join("; ", edge.sources())))
                        .toList(),
                edges);
    }
}
