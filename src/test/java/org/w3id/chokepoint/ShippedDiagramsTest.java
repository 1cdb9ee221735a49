package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.nio.GraphImporter;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import org.xml.sax.SAXException;

/** Every shipped diagram, with its default parameters, is drawn in every format. */
@Aside
class ShippedDiagramsTest {
    private static final Format GEXF = new Negotiation("test", DiagramFormats.all()).named("gexf");
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final DiagramCatalog CATALOG =
            new DiagramCatalog(RELEASE.diagrams(), RELEASE.runner(Duration.ofSeconds(60)), "test");

    @TestFactory
    Stream<DynamicContainer> everyDiagramIsWrittenInEveryFormat() {
        return CATALOG.queries().queries().stream()
                .map(query -> dynamicContainer(
                        query.name(),
                        DiagramFormats.all().stream()
                                .map(format -> dynamicTest(
                                        format.extension(),
                                        () -> assertTrue(bytes(format, diagram(query)).length > 20)))));
    }

    @TestFactory
    Stream<DynamicTest> noDiagramIsEmpty() {
        return CATALOG.queries().queries().stream()
                .map(query -> dynamicTest(query.name(), () -> {
                    assertFalse(diagram(query).nodes().isEmpty());
                    assertFalse(diagram(query).edges().isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDiagramIsDrawnAlikeTwice() {
        return CATALOG.queries().queries().stream()
                .map(query -> dynamicTest(
                        query.name(),
                        () -> assertArrayEquals(
                                bytes(DiagramFormats.SVG, diagram(query)), bytes(DiagramFormats.SVG, diagram(query)))));
    }

    /**
     * The schema is the one that JGraphT ships, of GEXF 1.2, which has no kinds of edges. It looks for colours and places outside the namespace in which the
     * format's own description and all programs have them, so these are left out here.
     */
    @TestFactory
    Stream<DynamicTest> everyGexfFollowsItsSchema() throws SAXException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(GraphImporter.class.getResource("/gexf.xsd"));
        return CATALOG.queries().queries().stream()
                .map(query -> dynamicTest(query.name(), () -> {
                    String gexf = new String(bytes(GEXF, diagram(query)), StandardCharsets.UTF_8);
                    String plain = gexf.replaceAll("<viz:\\w+ [^>]*></viz:\\w+>", "")
                            .replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
                            .replace("version=\"1.3\"", "version=\"1.2\"")
                            .replaceAll("(<edge [^>]*) kind=\"[^\"]*\"", "$1");
                    schema.newValidator().validate(new StreamSource(new StringReader(plain)));
                }));
    }

    private static Diagram diagram(CannedQuery query) {
        return CATALOG.diagram(query, Map.of(), DiagramOptions.DEFAULT);
    }

    private static byte[] bytes(Format format, Diagram diagram) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiagramFormats.write(format, diagram, out);
        return out.toByteArray();
    }
}
