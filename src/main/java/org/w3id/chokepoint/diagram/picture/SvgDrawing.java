package org.w3id.chokepoint.diagram.picture;

import java.util.List;
import java.util.stream.Collectors;
import org.w3id.chokepoint.diagram.drawing.Axis;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.NodeText;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.drawing.Point;
import org.w3id.chokepoint.diagram.drawing.Route;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.format.Xml;

/** Writes nodes, edges and the axis of a drawing into SVG: lines first, so that nothing strikes through words. */
record SvgDrawing(Drawing drawing, Palette palette) {
    private static final double BAR = 6;

    void write(Xml xml) {
        drawing.axis().ifPresent(axis -> writeAxis(xml, axis));
        List<DiagramEdge> edges = drawing.diagram().edges();
        for (int edge = 0; edge < edges.size(); edge++) {
            writeLine(xml, edges.get(edge), drawing.routes().get(edge));
        }
        List<DiagramNode> nodes = drawing.diagram().nodes();
        for (int node = 0; node < nodes.size(); node++) {
            writeNode(
                    xml,
                    nodes.get(node),
                    drawing.boxes().get(node),
                    drawing.texts().get(node));
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            writeLabel(
                    xml,
                    edges.get(edge),
                    drawing.routes().get(edge).label(),
                    drawing.labels().get(edge));
        }
    }

    private void writeAxis(Xml xml, Axis axis) {
        Point start = axis.start();
        axis.drops().forEach(drop -> rule(xml, drop.x(), start.y(), drop.x(), drop.y()));
        rule(xml, start.x(), start.y(), start.x() + axis.length(), start.y());
        for (Axis.Tick tick : axis.ticks()) {
            rule(xml, tick.place().x(), start.y() - 4, tick.place().x(), start.y() + 4);
            SvgText.soft(
                    xml, TextBlock.of(tick.label(), 11, 100, 1), tick.place().x() + 2, start.y() - 20);
        }
    }

    private static void rule(Xml xml, double x1, double y1, double x2, double y2) {
        xml.empty("line", "class", "rule", "stroke", "#bbbbbb", "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    private void writeLine(Xml xml, DiagramEdge edge, Route route) {
        String path = route.points().stream()
                .map(point -> Xml.number(point.x()) + " " + Xml.number(point.y()))
                .collect(Collectors.joining("L", "M", ""));
        SvgShapes.arrow(xml, path, edge.style());
        xml.leaf("title", tooltip(edge)).close();
    }

    private String tooltip(DiagramEdge edge) {
        return label(edge.source()) + " – " + edge.text() + " – " + label(edge.target()) + " ("
                + edge.style().meaning() + ")";
    }

    private String label(String iri) {
        List<DiagramNode> nodes = drawing.diagram().nodes();
        return nodes.stream()
                .filter(node -> node.iri().equals(iri))
                .map(DiagramNode::label)
                .findFirst()
                .orElse(iri);
    }

    private void writeNode(Xml xml, DiagramNode node, Box box, NodeText text) {
        node.link().ifPresent(address -> xml.open("a", "href", address, "xlink:href", address, "target", "_top"));
        xml.open("g");
        xml.leaf("title", String.join("\n", node.lines()));
        writeCard(xml, box, node.kind());
        SvgText.write(xml, text.label(), box.x() + NodeText.LEFT, box.y() + NodeText.TOP);
        SvgText.soft(
                xml,
                text.note(),
                box.x() + NodeText.LEFT,
                box.y() + NodeText.TOP + text.label().height() + 2);
        xml.close();
        node.link().ifPresent(address -> xml.close());
    }

    private void writeCard(Xml xml, Box box, String kind) {
        double rounding = palette.rounding(kind);
        double inset = Math.max(0, rounding - BAR / 2);
        SvgShapes.box(xml, box, "#ffffff")
                .with("class", "card")
                .with("stroke", palette.colour(kind))
                .with("stroke-width", 1.5)
                .with("rx", rounding)
                .close();
        Box bar = new Box(box.x(), box.y() + inset, BAR, box.height() - 2 * inset);
        SvgShapes.box(xml, bar, palette.colour(kind)).with("rx", BAR / 2).close();
    }

    private void writeLabel(Xml xml, DiagramEdge edge, Box box, TextBlock text) {
        xml.open("g");
        xml.leaf("title", tooltip(edge));
        SvgShapes.box(xml, box, "#ffffff").with("class", "plate").close();
        SvgText.soft(xml, text, box.x() + 4, box.y() + 2);
        xml.close();
    }
}
