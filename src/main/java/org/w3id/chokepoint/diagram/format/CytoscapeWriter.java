package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.layout.DiagramLayout;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.model.Period;

/**
 * Writes a diagram as JSON for Cytoscape and Cytoscape.js.
 *
 * @see <a href="https://js.cytoscape.org/#notation/elements-json">Cytoscape.js, elements</a>
 */
final class CytoscapeWriter implements DiagramWriter {

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        Drawing drawing = DiagramLayout.arrange(diagram);
        Palette palette = Palette.of(diagram);
        JsonArray nodes = new JsonArray();
        for (int place = 0; place < diagram.nodes().size(); place++) {
            DiagramNode node = diagram.nodes().get(place);
            nodes.add(node(node, drawing.boxes().get(place).centre(), palette));
        }
        JsonArray edges = new JsonArray();
        for (int place = 0; place < diagram.edges().size(); place++) {
            edges.add(edge("e" + place, diagram.edges().get(place)));
        }
        JsonObject elements = new JsonObject();
        elements.put("nodes", nodes);
        elements.put("edges", edges);
        JsonObject document = new JsonObject();
        document.put("format_version", "1.0");
        document.put("generated_by", "chokepoint");
        document.put("data", about(diagram.caption()));
        document.put("elements", elements);
        JSON.write(out, document);
    }

    private static JsonObject about(Caption caption) {
        JsonObject about = new JsonObject();
        about.put("name", caption.title());
        about.put("release", caption.release());
        caption.asOf().ifPresent(day -> about.put("asOf", day));
        return about;
    }

    private static JsonObject node(DiagramNode node, Point place, Palette palette) {
        JsonObject data = new JsonObject();
        data.put("id", node.iri());
        data.put("name", node.label());
        data.put("kind", node.kind());
        data.put("colour", palette.colour(node.kind()));
        node.group().ifPresent(group -> data.put("group", group));
        node.value().ifPresent(value -> data.put("value", value));
        period(data, node.period());
        JsonObject position = new JsonObject();
        position.put("x", Math.round(place.x()));
        position.put("y", Math.round(place.y()));
        JsonObject element = new JsonObject();
        element.put("data", data);
        element.put("position", position);
        return element;
    }

    private static JsonObject edge(String id, DiagramEdge edge) {
        JsonObject data = new JsonObject();
        data.put("id", id);
        data.put("source", edge.source());
        data.put("target", edge.target());
        data.put("interaction", edge.label());
        data.put("style", edge.style().word());
        period(data, edge.period());
        if (!edge.sources().isEmpty()) {
            JsonArray sources = new JsonArray();
            edge.sources().forEach(sources::add);
            data.put("sources", sources);
        }
        JsonObject element = new JsonObject();
        element.put("data", data);
        return element;
    }

    private static void period(JsonObject data, Period period) {
        period.from().ifPresent(day -> data.put("from", day));
        period.until().ifPresent(day -> data.put("until", day));
    }
}
