package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonString;
import org.w3id.chokepoint.diagram.drawing.DashPattern;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.model.EdgeStyle;

/**
 * Writes a diagram as a Mermaid flowchart, for notes in Markdown.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid, flowcharts</a>
 */
final class MermaidWriter implements DiagramWriter {
    /** What stands for itself; Mermaid may read anything else as a sign of its own. */
    private static final String PLAIN = " ,:()/–·";

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: ");
        text.append(new JsonString(diagram.caption().title())).append("\n---\nflowchart LR\n");
        Map<String, Integer> places = diagram.places();
        Palette palette = Palette.of(diagram);
        List<String> kinds = diagram.kinds();
        diagram.nodes()
                .forEach(node -> text.append("  n%d[\"%s\"]:::k%d%n"
                        .formatted(places.get(node.iri()), words(node), kinds.indexOf(node.kind()))));
        diagram.edges()
                .forEach(edge -> text.append("  n%d %s|\"%s\"| n%d%n"
                        .formatted(places.get(edge.source()), arrow(edge), words(edge), places.get(edge.target()))));
        diagram.nodes().forEach(node -> node.link()
                .ifPresent(address ->
                        text.append("  click n%d href \"%s\"%n".formatted(places.get(node.iri()), address))));
        for (String kind : kinds) {
            text.append(
                    "  classDef k%d stroke:%s,stroke-width:2px%n".formatted(kinds.indexOf(kind), palette.colour(kind)));
        }
        styleLines(diagram.edges(), text);
        out.write(text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void styleLines(List<DiagramEdge> edges, StringBuilder text) {
        for (int place = 0; place < edges.size(); place++) {
            String dashes = DashPattern.of(edges.get(place).style());
            if (!dashes.isEmpty()) {
                text.append("  linkStyle %d stroke-dasharray:%s%n".formatted(place, dashes));
            }
        }
    }

    private static String arrow(DiagramEdge edge) {
        return edge.style() == EdgeStyle.FACT ? "-->" : "-.->";
    }

    private static String words(DiagramNode node) {
        return escaped(node.label()) + "<br/>" + escaped(node.note());
    }

    private static String words(DiagramEdge edge) {
        return edge.lines().stream().map(MermaidWriter::escaped).collect(Collectors.joining("<br/>"));
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0
                        ? Character.toString(character)
                        : "#" + character + ";")
                .collect(Collectors.joining());
    }
}
