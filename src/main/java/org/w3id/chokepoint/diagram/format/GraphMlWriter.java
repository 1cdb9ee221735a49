package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.drawing.Route;
import org.w3id.chokepoint.diagram.layout.DiagramLayout;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.format.Xml;

/**
 * Writes a diagram as GraphML, with places and labels as yEd reads them besides plain data.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>
 */
final class GraphMlWriter implements DiagramWriter {
    private static final List<String> OF_NODE = List.of("iri", "label", "kind", "group", "value", "from", "until");
    private static final List<String> OF_EDGE = List.of("label", "style", "from", "until", "sources");

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        Drawing drawing = DiagramLayout.arrange(diagram);
        Palette palette = Palette.of(diagram);
        Xml xml = new Xml();
        xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        xml.with("xmlns:y", "http://www.yworks.com/xml/graphml");
        keys(xml);
        xml.open("graph", "id", diagram.name(), "edgedefault", "directed");
        for (int place = 0; place < diagram.nodes().size(); place++) {
            DiagramNode node = diagram.nodes().get(place);
            write(xml, place, node, drawing.boxes().get(place), palette);
        }
        Map<String, Integer> places = diagram.places();
        for (int place = 0; place < diagram.edges().size(); place++) {
            DiagramEdge edge = diagram.edges().get(place);
            xml.open("edge", "id", "e" + place);
            xml.with("source", "n" + places.get(edge.source())).with("target", "n" + places.get(edge.target()));
            write(xml, edge, drawing.routes().get(place));
            xml.close();
        }
        out.write(xml.close().close().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void keys(Xml xml) {
        OF_NODE.forEach(
                name -> xml.empty("key", "id", "n-" + name, "for", "node", "attr.name", name, "attr.type", "string"));
        OF_EDGE.forEach(
                name -> xml.empty("key", "id", "e-" + name, "for", "edge", "attr.name", name, "attr.type", "string"));
        xml.empty("key", "id", "n-graphics", "for", "node", "yfiles.type", "nodegraphics");
        xml.empty("key", "id", "e-graphics", "for", "edge", "yfiles.type", "edgegraphics");
    }

    private static void write(Xml xml, int place, DiagramNode node, Box box, Palette palette) {
        xml.open("node", "id", "n" + place);
        data(xml, "n-iri", node.iri());
        data(xml, "n-label", node.label());
        data(xml, "n-kind", node.kind());
        node.group().ifPresent(group -> data(xml, "n-group", group));
        node.value().ifPresent(value -> data(xml, "n-value", value));
        node.period().from().ifPresent(day -> data(xml, "n-from", day));
        node.period().until().ifPresent(day -> data(xml, "n-until", day));
        xml.open("data", "key", "n-graphics").open("y:ShapeNode");
        xml.empty("y:Geometry", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
        xml.empty("y:Fill", "color", "#FFFFFF", "transparent", "false");
        xml.empty("y:BorderStyle", "color", palette.colour(node.kind()), "type", "line", "width", "2.0");
        // Two labels, since networkx takes the first as the name of the node.
        xml.leaf("y:NodeLabel", node.label(), "modelName", "internal", "modelPosition", "c");
        xml.leaf("y:NodeLabel", node.note(), "modelName", "internal", "modelPosition", "b", "fontSize", "9");
        xml.empty("y:Shape", "type", "roundrectangle").close().close().close();
    }

    private static void write(Xml xml, DiagramEdge edge, Route route) {
        data(xml, "e-label", edge.label());
        data(xml, "e-style", edge.style().word());
        edge.period().from().ifPresent(day -> data(xml, "e-from", day));
        edge.period().until().ifPresent(day -> data(xml, "e-until", day));
        if (!edge.sources().isEmpty()) {
            data(xml, "e-sources", String.join("; ", edge.sources()));
        }
        xml.open("data", "key", "e-graphics").open("y:PolyLineEdge").open("y:Path");
        route.points()
                .subList(1, route.points().size() - 1)
                .forEach(bend -> xml.empty("y:Point", "x", bend.x(), "y", bend.y()));
        xml.close();
        xml.empty("y:LineStyle", "color", "#444444", "type", line(edge.style()), "width", "1.0");
        xml.empty("y:Arrows", "source", "none", "target", "standard");
        xml.leaf("y:EdgeLabel", String.join("\n", edge.lines())).close().close();
    }

    private static void data(Xml xml, String key, String value) {
        xml.leaf("data", value, "key", key);
    }

    private static String line(EdgeStyle style) {
        return switch (style) {
            case FACT -> "line";
            case DERIVED -> "dashed_dotted";
            case INFERRED -> "dotted";
            case JUDGED, ASSERTED -> "dashed";
        };
    }
}
