package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.diagram.format.Written.bytes;
import static org.w3id.chokepoint.diagram.format.Written.elements;
import static org.w3id.chokepoint.diagram.format.Written.text;
import static org.w3id.chokepoint.diagram.format.Written.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.format.Format;

/** Each format is read back by a parser that is not ours, with the worst texts in it. */
class DiagramFormatsTest {
    private static final Diagram HOSTILE = MadeDiagram.hostile(LayoutKind.LAYERED);

    @ParameterizedTest
    @MethodSource("extensions")
    void sameDiagramGivesSameBytes(String extension) {
        assertArrayEquals(
                bytes(extension, MadeDiagram.of(LayoutKind.STRESS, 20)),
                bytes(extension, MadeDiagram.of(LayoutKind.STRESS, 20)));
    }

    @Test
    void graphMlIsReadByJGraphT() {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(false);
        Map<String, String> attributes = new HashMap<>();
        importer.addVertexAttributeConsumer(
                (key, value) -> attributes.put(key.getFirst() + " " + key.getSecond(), value.getValue()));
        importer.importGraph(graph, new StringReader(text("graphml", HOSTILE)));
        assertEquals(3, graph.vertexSet().size());
        assertEquals(4, graph.edgeSet().size());
        assertTrue(attributes.containsValue(MadeDiagram.HOSTILE));
    }

    @Test
    void graphMlHasLabelsForYed() {
        Document document = xml("graphml", HOSTILE);
        assertEquals(2 * 3, elements(document, "y:NodeLabel").size());
        assertEquals(
                MadeDiagram.HOSTILE, elements(document, "y:NodeLabel").get(0).getTextContent());
        assertEquals(4, elements(document, "y:EdgeLabel").size());
    }

    @Test
    void gexfHasEdgesWithDates() {
        Element edge = elements(xml("gexf", HOSTILE), "edge").get(1);
        assertEquals(
                "2020-01-01 2021-12-31 " + MadeDiagram.HOSTILE,
                edge.getAttribute("start") + " " + edge.getAttribute("end") + " " + edge.getAttribute("kind"));
    }

    @Test
    void cytoscapeIsReadAsJson() {
        JsonObject elements = JSON.parse(text("cyjs", HOSTILE)).getObj("elements");
        assertEquals(4, elements.get("edges").getAsArray().size());
        JsonObject node = elements.get("nodes").getAsArray().get(0).getAsObject();
        assertEquals(MadeDiagram.HOSTILE, node.getObj("data").getString("name"));
    }

    @Test
    void tablesAreReadByCommonsCsv() throws IOException {
        assertEquals(MadeDiagram.HOSTILE, records("nodes.csv").get(1).get(1));
        assertEquals(MadeDiagram.HOSTILE, records("csv").get(2).get(2));
        assertEquals(4 + 1, records("csv").size());
    }

    @Test
    void dotEscapesQuotesAndBackslashes() {
        String dot = text("dot", HOSTILE);
        assertTrue(dot.contains("\\\"q\\\" 'a' <b>&amp;amp; ]]> --> \\\\n \\\\ `c`"), dot.substring(0, 200));
        assertEquals(
                4, dot.lines().filter(line -> line.matches("  n\\d -> n\\d .*")).count());
    }

    @Test
    void mermaidEscapesWhatItCouldReadAsItsOwn() {
        String mermaid = text("mmd", HOSTILE);
        assertTrue(mermaid.contains("#34;q#34; #39;a#39; #60;b#62;#38;amp#59; "), "escapes");
        assertTrue(mermaid.contains("\"1#46; list<br/>"), mermaid);
        assertFalse(mermaid.contains("javascript"), mermaid);
    }

    static List<String> extensions() {
        return DiagramFormats.all().stream().map(Format::extension).toList();
    }

    private static List<CSVRecord> records(String extension) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(text(extension, HOSTILE)))
                .getRecords();
    }
}
