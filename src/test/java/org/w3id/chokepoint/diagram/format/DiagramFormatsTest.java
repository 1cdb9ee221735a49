package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.w3c.dom.NodeList;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;

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
    void svgShowsEveryNodeWithItsTooltip() {
        assertTrue(tooltips(HOSTILE).stream().anyMatch(text -> text.startsWith(MadeDiagram.HOSTILE + "\n")));
    }

    @Test
    void svgLinksOnlyToTheWeb() {
        List<String> links = elements(xml("svg", HOSTILE), "a").stream()
                .map(each -> each.getAttribute("href"))
                .toList();
        assertEquals(List.of("https://example.org/0000", "https://example.org/0001"), links);
    }

    @Test
    void svgHasLegendAndFooter() {
        String text = xml("svg", MadeDiagram.of(LayoutKind.LAYERED, 20))
                .getDocumentElement()
                .getTextContent();
        for (String part :
                List.of("kind 9", "asserted, not established", "As of 2020-01-01", "Release 1.0", "Gazette")) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void svgBreaksTheLinesOfWhatIsNoFact() {
        Set<String> dashes = new HashSet<>();
        elements(xml("svg", HOSTILE), "path").forEach(path -> dashes.add(path.getAttribute("stroke-dasharray")));
        assertTrue(dashes.containsAll(Set.of("none", "8 5", "2 4", "10 4 2 4")), dashes.toString());
    }

    @Test
    void svgTurnsDarkWhereTheReaderPrefersIt() {
        assertTrue(text("svg", HOSTILE).contains("prefers-color-scheme: dark"));
    }

    @Test
    void pngIsAPictureOfMoreThanOneColour() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes("png", HOSTILE)));
        Set<Integer> colours = new HashSet<>();
        IntStream.range(0, image.getWidth())
                .forEach(x -> IntStream.range(0, image.getHeight()).forEach(y -> colours.add(image.getRGB(x, y))));
        assertTrue(image.getWidth() >= 1200, "width " + image.getWidth());
        assertTrue(colours.size() > 20, colours.size() + " colours");
    }

    @Test
    void pdfIsOnePage() {
        String pdf = new String(bytes("pdf", HOSTILE), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-1."));
        assertTrue(pdf.contains("/Count 1"));
        assertTrue(pdf.contains("https://example.org/0000"));
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

    private static List<String> tooltips(Diagram diagram) {
        return elements(xml("svg", diagram), "title").stream()
                .map(Element::getTextContent)
                .toList();
    }

    static List<String> extensions() {
        return DiagramFormats.all().stream().map(Format::extension).toList();
    }

    private static List<CSVRecord> records(String extension) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(text(extension, HOSTILE)))
                .getRecords();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> (Element) found.item(place))
                .toList();
    }

    private static Document xml(String extension, Diagram diagram) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes(extension, diagram)));
        } catch (Exception e) {
            throw new AssertionError(extension, e);
        }
    }

    private static String text(String extension, Diagram diagram) {
        return new String(bytes(extension, diagram), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String extension, Diagram diagram) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Format format = new Negotiation("test", DiagramFormats.all()).named(extension);
            DiagramFormats.write(format, diagram, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
