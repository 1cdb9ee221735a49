package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.chokepoint.diagram.DiagramArbitraries;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.yaml.snakeyaml.Yaml;

/** Mermaid has no parser for Java, so its lines are taken apart by the patterns of its documentation. */
class MermaidWriterTest {
    private static final Pattern NODE = Pattern.compile("  n(\\d+)\\[\"([^\"]*)\"]:::k(\\d+)");
    private static final Pattern EDGE = Pattern.compile("  n(\\d+) (-->|-\\.->)\\|\"([^\"]*)\"\\| n(\\d+)");
    private static final Pattern ENTITY = Pattern.compile("#(\\d+);");

    @Provide
    Arbitrary<Diagram> diagrams() {
        return DiagramArbitraries.diagrams(LayoutKind.LAYERED);
    }

    @Property(tries = 100)
    void everyNodeIsALineWithItsWords(@ForAll("diagrams") Diagram diagram) {
        List<String> read = lines(diagram).stream()
                .map(NODE::matcher)
                .filter(Matcher::matches)
                .map(line -> plain(line.group(2)))
                .toList();
        assertEquals(
                diagram.nodes().stream()
                        .map(node -> node.label() + "\n" + node.note())
                        .toList(),
                read);
    }

    @Property(tries = 100)
    void everyEdgeIsALineWithItsWordsAndEnds(@ForAll("diagrams") Diagram diagram) {
        Map<String, Integer> places = diagram.places();
        List<String> read = lines(diagram).stream()
                .map(EDGE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + " " + line.group(4) + " " + plain(line.group(3)))
                .toList();
        assertEquals(
                diagram.edges().stream()
                        .map(edge -> places.get(edge.source()) + " " + places.get(edge.target()) + " "
                                + String.join("\n", edge.lines()))
                        .toList(),
                read);
    }

    @Property(tries = 100)
    void titleIsYaml(@ForAll("diagrams") Diagram diagram) {
        String frontMatter = Written.text("mmd", diagram).split("\n---\n", 2)[0].substring("---\n".length());
        Map<String, String> values = new Yaml().load(frontMatter);
        assertEquals(diagram.caption().title(), values.get("title"));
    }

    @Example
    void eachKindHasItsColour() {
        String text = Written.text("mmd", MadeDiagram.of(LayoutKind.LAYERED, 20));
        assertEquals(
                10, text.lines().filter(line -> line.startsWith("  classDef k")).count());
    }

    @Example
    void whatIsNoFactHasABrokenLine() {
        String text = Written.text("mmd", MadeDiagram.hostile(LayoutKind.LAYERED));
        assertEquals(
                3,
                text.lines().filter(line -> line.contains("stroke-dasharray")).count());
        assertEquals(1, text.lines().filter(line -> line.contains(" -->|")).count());
    }

    @Example
    void nodeLinksToItsPage() {
        assertTrue(
                Written.text("mmd", MadeDiagram.labelled("a")).contains("click n0 href \"https://example.org/0000\""));
        assertFalse(Written.text("mmd", MadeDiagram.hostile(LayoutKind.LAYERED)).contains("click n2"));
    }

    private static List<String> lines(Diagram diagram) {
        return Written.text("mmd", diagram).lines().toList();
    }

    /** What Mermaid shows: entities are read, and {@code <br/>} is a new line. */
    private static String plain(String words) {
        return ENTITY.matcher(words.replace("<br/>", "\n"))
                .replaceAll(entity -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group(1)))));
    }
}
