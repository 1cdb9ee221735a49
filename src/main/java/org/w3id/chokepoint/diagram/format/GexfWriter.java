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
 * Writes a diagram as GEXF 1.3 for Gephi; nodes and edges that hold for a time have their dates.
 *
 * <p>An edge has a kind, for of several edges without one between the same nodes Gephi keeps the first. Its ends of time
 * are the last day of something, so they lie before the day on which it no longer holds; {@code from} and {@code until}
 * are the dates as they are known.
 *
 * @see <a href="https://gexf.net/schema.html">GEXF</a>
 */
final class GexfWriter implements DiagramWriter {
    private static final String NAMESPACE = "http://gexf.net/1.3";
    private static final List<String> OF_NODE = List.of("kind", "group", "value", "from", "until");
    private static final List<String> OF_EDGE = List.of("style", "sources", "from", "until");

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
        xml.open("gexf", "xmlns", NAMESPACE, "xmlns:viz", NAMESPACE + "/viz", "version", "1.3");
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
        dates(xml, node.period());
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
                List.of(
                        "id",
                        id,
                        "source",
                        edge.source(),
                        "target",
                        edge.target(),
                        "label",
                        edge.label(),
                        "kind",
                        edge.label()));
        xml.open("attvalues");
        value(xml, "style", edge.style().word());
        if (!edge.sources().isEmpty()) {
            value(xml, "sources", String.join("; ", edge.sources()));
        }
        dates(xml, edge.period());
        xml.close().close();
    }

    private static void open(Xml xml, String name, Period period, List<String> attributes) {
        List<String> all = new ArrayList<>(attributes);
        WholeDays days = WholeDays.of(period);
        days.first().ifPresent(day -> Collections.addAll(all, "start", day.toString()));
        days.last().ifPresent(day -> Collections.addAll(all, "end", day.toString()));
        xml.open(name, all.toArray());
    }

    private static void value(Xml xml, String name, String value) {
        xml.empty("attvalue", "for", name, "value", value);
    }

    private static void dates(Xml xml, Period period) {
        period.from().ifPresent(day -> value(xml, "from", day));
        period.until().ifPresent(day -> value(xml, "until", day));
    }
}
