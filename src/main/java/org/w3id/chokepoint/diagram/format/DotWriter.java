package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/**
 * Writes a diagram for Graphviz.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
final class DotWriter implements DiagramWriter {

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        StringBuilder dot = new StringBuilder("digraph " + quoted(diagram.name()) + " {\n");
        dot.append("  graph [label=%s, layout=%s, rankdir=LR, overlap=false, fontname=\"Helvetica\"];%n"
                .formatted(quoted(diagram.caption().title()), diagram.layout() == LayoutKind.STRESS ? "neato" : "dot"));
        dot.append("  node [shape=box, fontname=\"Helvetica\", fontsize=11];\n");
        dot.append("  edge [fontname=\"Helvetica\", fontsize=9];\n");
        Palette palette = Palette.of(diagram);
        Map<String, Integer> places = diagram.places();
        diagram.nodes().forEach(node -> dot.append("  n" + places.get(node.iri()) + node(node, palette)));
        diagram.edges()
                .forEach(edge -> dot.append(
                        "  n%d -> n%d%s".formatted(places.get(edge.source()), places.get(edge.target()), edge(edge))));
        out.write(dot.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String node(DiagramNode node, Palette palette) {
        String text = wrapped(node.label()) + "\\n" + wrapped(node.note());
        String link = node.link().map(address -> ", URL=" + quoted(address)).orElse("");
        return " [label=\"%s\", color=\"%s\", tooltip=%s%s];\n"
                .formatted(text, palette.colour(node.kind()), quoted(node.iri()), link);
    }

    private static String edge(DiagramEdge edge) {
        String text = edge.lines().stream().map(DotWriter::wrapped).collect(Collectors.joining("\\n"));
        return " [label=\"%s\", style=%s, tooltip=%s];\n".formatted(text, style(edge.style()), quoted(edge.text()));
    }

    /** Graphviz has neither dash-dot nor long dashes, so what is derived is a bold line. */
    private static String style(EdgeStyle style) {
        return switch (style) {
            case FACT -> "solid";
            case DERIVED -> "bold";
            case INFERRED -> "dotted";
            case JUDGED, ASSERTED -> "dashed";
        };
    }

    private static String wrapped(String text) {
        return TextBlock.lines(text, 11, 200).stream().map(DotWriter::escaped).collect(Collectors.joining("\\n"));
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        // Graphviz reads HTML entities in labels.
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
