package org.w3id.chokepoint.diagram.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.Period;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;

/** Diagrams as bytes of one format, and what a reader must find in them again. */
public final class Written {

    private Written() {}

    public static byte[] bytes(String extension, Diagram diagram) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Format format = new Negotiation("test", DiagramFormats.all()).named(extension);
            DiagramFormats.write(format, diagram, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String extension, Diagram diagram) {
        return new String(bytes(extension, diagram), StandardCharsets.UTF_8);
    }

    /** The rows of a table, each by the names in its head. */
    static List<CSVRecord> records(String extension, Diagram diagram) throws IOException {
        CSVFormat withHeader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return withHeader.parse(new StringReader(text(extension, diagram))).getRecords();
    }

    public static Document xml(String extension, Diagram diagram) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes(extension, diagram)));
        } catch (Exception e) {
            throw new AssertionError(extension, e);
        }
    }

    public static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    public static List<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> (Element) found.item(place))
                .toList();
    }

    /** What is known of a node, without its IRI, by the names that the formats share. */
    static Map<String, String> of(DiagramNode node) {
        Map<String, String> values = dated(node.period());
        values.put("label", node.label());
        values.put("kind", node.kind());
        node.group().ifPresent(group -> values.put("group", group));
        node.value().ifPresent(value -> values.put("value", value));
        return values;
    }

    /** What is known of an edge, its ends with it. */
    static Map<String, String> of(DiagramEdge edge) {
        Map<String, String> values = dated(edge.period());
        values.put("source", edge.source());
        values.put("target", edge.target());
        values.put("label", edge.label());
        values.put("style", edge.style().word());
        Optional.of(String.join("; ", edge.sources()))
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> values.put("sources", said));
        return values;
    }

    static Map<String, Map<String, String>> nodes(Diagram diagram) {
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        diagram.nodes().forEach(node -> nodes.put(node.iri(), of(node)));
        return nodes;
    }

    static List<Map<String, String>> edges(Diagram diagram) {
        return diagram.edges().stream().map(Written::of).toList();
    }

    private static Map<String, String> dated(Period period) {
        Map<String, String> values = new TreeMap<>();
        period.from().ifPresent(day -> values.put("from", day));
        period.until().ifPresent(day -> values.put("until", day));
        return values;
    }
}
