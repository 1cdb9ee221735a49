package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.format.Format;

/** Diagrams of nothing, of one thing and of two, in every format and layout. */
class SmallDiagramsInEveryFormatTest {
    private static final String LONG_CHINESE = "中华人民共和国商务部海关总署关于对镓锗相关物项实施出口管制的公告".repeat(6);

    static Stream<Arguments> formatsAndLayouts() {
        return DiagramFormats.all().stream().map(Format::extension).flatMap(format -> Stream.of(LayoutKind.values())
                .map(layout -> Arguments.of(format, layout)));
    }

    static List<String> textFormats() {
        return DiagramFormats.all().stream()
                .map(Format::extension)
                .filter(format -> !Set.of("png", "pdf", "svg").contains(format))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formatsAndLayouts")
    void diagramOfNothingIsAFile(String format, LayoutKind layout) {
        assertTrue(Written.bytes(format, MadeDiagram.of(layout, 0)).length > 0);
    }

    @ParameterizedTest
    @MethodSource("formatsAndLayouts")
    void diagramOfOneThingIsAFile(String format, LayoutKind layout) {
        Diagram one = MadeDiagram.of(layout, 1);
        assertTrue(Written.bytes(format, one).length
                > Written.bytes(format, new Diagram(one.name(), one.caption(), layout, List.of(), List.of())).length
                        / 2);
    }

    @ParameterizedTest
    @MethodSource("formatsAndLayouts")
    void sameDiagramGivesSameBytesWhateverTheFormat(String format, LayoutKind layout) {
        assertArrayEquals(
                Written.bytes(format, MadeDiagram.of(layout, 5)), Written.bytes(format, MadeDiagram.of(layout, 5)));
    }

    @ParameterizedTest
    @MethodSource("textFormats")
    void longChineseLabelIsWhole(String format) {
        String text = Written.text(format, MadeDiagram.labelled(LONG_CHINESE, "乙"));
        // What is drawn is broken into lines; a label is whole all the same.
        String joined = text.replace("\\n", "");
        assertTrue(joined.contains(LONG_CHINESE), text);
    }

    @ParameterizedTest
    @MethodSource("textFormats")
    void textIsUtf8WithoutAByteOrderMark(String format) {
        byte[] bytes = Written.bytes(format, MadeDiagram.labelled("甲", "é", "😀"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertArrayEquals(bytes, text.getBytes(StandardCharsets.UTF_8));
        assertTrue(text.charAt(0) != '\uFEFF', "byte order mark");
    }

    @Test
    void emptyTablesStillSayWhatTheirColumnsAre() {
        Diagram nothing = MadeDiagram.of(LayoutKind.LAYERED, 0);
        assertEquals(
                "source,sourceLabel,label,target,targetLabel,from,until,precision,style,sources\r\n",
                Written.text("csv", nothing));
        assertEquals("id,label,kind,group,value,from,until,precision\r\n", Written.text("nodes.csv", nothing));
    }

    @Test
    void graphMlGexfAndDotOfTwoThingsAreReadByJGraphT() {
        Diagram two = MadeDiagram.labelled("Acme", "Beta");
        GraphMLImporter<String, DefaultEdge> graphMl = new GraphMLImporter<>();
        graphMl.setSchemaValidation(false);
        SimpleGEXFImporter<String, DefaultEdge> gexf = new SimpleGEXFImporter<>();
        gexf.setSchemaValidation(false);
        assertEquals("2 nodes, 1 edges", read(graphMl, Written.text("graphml", two)));
        assertEquals("2 nodes, 1 edges", read(gexf, Written.text("gexf", two)));
        assertEquals("2 nodes, 1 edges", read(new DOTImporter<>(), Written.text("dot", two)));
    }

    @Test
    void everyFormatHasItsOwnFileExtension() {
        List<Format> formats = DiagramFormats.all();
        assertEquals(
                formats.size(),
                formats.stream().map(Format::extension).distinct().count());
    }

    @Test
    void picturesAreThoseThatPeopleLookAt() {
        assertEquals(
                Set.of("svg", "png", "pdf", "mmd"),
                DiagramFormats.all().stream()
                        .filter(DiagramFormats::isPicture)
                        .map(Format::extension)
                        .collect(Collectors.toSet()));
    }

    private static String read(GraphImporter<String, DefaultEdge> importer, String text) {
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        importer.importGraph(graph, new StringReader(text));
        return graph.vertexSet().size() + " nodes, " + graph.edgeSet().size() + " edges";
    }
}
