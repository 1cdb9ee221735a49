package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.layout.DiagramLayout;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.model.Period;
import org.w3id.chokepoint.format.Xml;

/**
 * Writes a diagram as GEXF 1.2 for Gephi; nodes and edges that hold for a time have their dates.
 *
 * @see <a href="https://gexf.net/schema.html">GEXF</a>
 */
final class GexfWriter implements DiagramWriter {
    private static final String NAMESPACE = "http://www.gexf.net/1.2draft";
    private static final List<String> OF_NODE = List.of("kind", "group", "value");
    private static final List<String> OF_EDGE = List.of("style", "sources");

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        Xml xml = new Xml();
        open(xml, diagram);
        Drawing drawing = DiagramLayout.arrange(diagram);
        Palette palette = Palette.of(diagram);
        xml.open("nodes");
        for (int place = 0; place < diagram.nodes().size(); place++) {
            write(xml, diagram.nodes().get(place), drawing.boxes().get(place).centre(), palette);
        }
        xml.close().open("edges");
        for (int place = 0; place < diagram.edges().size(); place++) {
            write(xml, "e" + place, diagram.edges().get(place));
        }
        out.write(xml.close().close().close().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void open(Xml xml, Diagram diagram) {
        xml.open("gexf", "xmlns", NAMESPACE, "xmlns:viz", NAMESPACE + "/viz", "version", "1.2");
        xml.open("meta").leaf("creator", "Chokepoint " + diagram.caption().release());
        xml.leaf("description", diagram.caption().title()).close();
        xml.open("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date");
        attributes(xml, "node", OF_NODE);
        attributes(xml, "edge", OF_EDGE);
    }

    private static void attributes(Xml xml, String of, List<String> names) {
        xml.open("attributes", "class", of);
        names.forEach(name -> xml.empty("attribute", "id", name, "title", name, "type", "string"));
        xml.close();
    }

    private static void write(Xml xml, DiagramNode node, Point place, Palette palette) {
        open(xml, "node", node.period(), List.of("id", node.iri(), "label", node.label()));
        xml.open("attvalues");
        value(xml, "kind", node.kind());
        node.group().ifPresent(group -> value(xml, "group", group));
        node.value().ifPresent(value -> value(xml, "value", value));
        xml.close();
        int colour = Integer.parseInt(palette.colour(node.kind()).substring(1), 16);
        xml.empty("viz:color", "r", colour >> 16, "g", colour >> 8 & 0xFF, "b", colour & 0xFF);
        // The ordinate of Gephi grows upwards.
        xml.empty("viz:position", "x", place.x(), "y", -place.y(), "z", 0).close();
    }

    private static void write(Xml xml, String id, DiagramEdge edge) {
        open(
                xml,
                "edge",
                edge.period(),
                List.of("id", id, "source", edge.source(), "target", edge.target(), "label", edge.label()));
        xml.open("attvalues");
        value(xml, "style", edge.style().word());
        if (!edge.sources().isEmpty()) {
            value(xml, "sources", String.join("; ", edge.sources()));
        }
        xml.close().close();
    }

    private static void open(Xml xml, String name, Period period, List<String> attributes) {
        List<String> all = new ArrayList<>(attributes);
        period.from().ifPresent(day -> Collections.addAll(all, "start", whole(day)));
        period.until().ifPresent(day -> Collections.addAll(all, "end", whole(day)));
        xml.open(name, all.toArray());
    }

    private static void value(Xml xml, String name, String value) {
        xml.empty("attvalue", "for", name, "value", value);
    }

    /** The first day of a year or month. */
    private static String whole(String day) {
        return day.matches("\\d{4}") ? day + "-01-01" : day.matches("\\d{4}-\\d\\d") ? day + "-01" : day;
    }
}
