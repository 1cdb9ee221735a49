package org.w3id.chokepoint.diagram.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.diagram.format.Written.elements;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.format.Written;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/** What the eye sees: size, words, legend and footer of SVG, PNG and PDF. */
class PicturesTest {

    @ParameterizedTest
    @EnumSource(LayoutKind.class)
    void viewBoxIsTheSizeOfThePicture(LayoutKind layout) {
        Element svg = Written.xml("svg", MadeDiagram.of(layout, 9)).getDocumentElement();
        assertEquals(
                "0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"), svg.getAttribute("viewBox"));
    }

    @ParameterizedTest
    @EnumSource(LayoutKind.class)
    void allWordsLieOnThePage(LayoutKind layout) {
        Document document = Written.xml("svg", MadeDiagram.hostile(layout));
        double width = number(document.getDocumentElement(), "width");
        double height = number(document.getDocumentElement(), "height");
        for (Element text : elements(document, "text")) {
            if (!((Element) text.getParentNode()).hasAttribute("transform")) {
                assertTrue(number(text, "x") >= 0 && number(text, "x") < width);
            }
            assertTrue(number(text, "y") > 0 && number(text, "y") <= height);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void smallDiagramHasRoomForItsCaption(int size) {
        Element svg =
                Written.xml("svg", MadeDiagram.of(LayoutKind.STRESS, size)).getDocumentElement();
        assertTrue(number(svg, "width") >= 600);
    }

    @Test
    void moreNodesNeedALargerPicture() {
        assertTrue(area(MadeDiagram.of(LayoutKind.STRESS, 40)) > area(MadeDiagram.of(LayoutKind.STRESS, 4)));
    }

    @Test
    void titleAndDescriptionAreForReadersWhoDoNotSee() {
        Element svg = Written.xml("svg", MadeDiagram.of(LayoutKind.LAYERED, 3)).getDocumentElement();
        assertEquals("img", svg.getAttribute("role"));
        assertEquals("Made", elements(svg, "title").get(0).getTextContent());
        assertTrue(elements(svg, "desc").get(0).getTextContent().contains("As of 2020-01-01"));
    }

    @Test
    void legendNamesWhatIsThereAndNothingElse() {
        String text = words(MadeDiagram.labelled("a", "b"));
        assertTrue(text.contains("kind") && text.contains(EdgeStyle.FACT.meaning()));
        for (EdgeStyle absent : List.of(EdgeStyle.ASSERTED, EdgeStyle.DERIVED, EdgeStyle.INFERRED, EdgeStyle.JUDGED)) {
            assertFalse(text.contains(absent.meaning()), absent.word());
        }
    }

    @Test
    void diagramOfNothingHasNoLegend() {
        String text = words(MadeDiagram.of(LayoutKind.LAYERED, 0));
        for (EdgeStyle style : EdgeStyle.values()) {
            assertFalse(text.contains(style.meaning()));
        }
        assertTrue(text.contains("Release 1.0"));
    }

    @Test
    void footerCountsTheSourcesThatItDoesNotName() {
        List<String> sources =
                IntStream.range(0, 15).mapToObj(place -> "Source " + place).toList();
        List<String> footer = new Caption("T", List.of(), Optional.empty(), "2.0", sources).footer();
        assertEquals("Release 2.0", footer.get(0));
        assertTrue(footer.get(1).contains("Source 11; and 3 more"), footer.get(1));
        assertFalse(footer.get(1).contains("Source 12"));
    }

    @Test
    void footerWithoutSourcesDoesNotSpeakOfThem() {
        assertEquals(
                List.of("As of 2024-01-01", "Release 2.0"),
                new Caption("T", List.of(), Optional.of("2024-01-01"), "2.0", List.of()).footer());
    }

    @Test
    void longChineseLabelIsBrokenIntoLinesAndItsTooltipIsWhole() {
        String label = "关于进一步加强半导体设备出口管制的若干规定与实施细则".repeat(2);
        Document document = Written.xml("svg", MadeDiagram.labelled(label));
        List<String> lines = new ArrayList<>();
        elements(document, "text").forEach(text -> lines.add(text.getTextContent()));
        assertTrue(
                lines.stream()
                                .filter(line -> !line.isEmpty() && label.contains(line))
                                .count()
                        >= 3,
                lines.toString());
        assertTrue(elements(document, "title").stream()
                .anyMatch(title -> title.getTextContent().startsWith(label + "\n")));
    }

    @Test
    void boxLinksToTheThing() {
        Element link =
                elements(Written.xml("svg", MadeDiagram.labelled("a")), "a").get(0);
        assertEquals("https://example.org/0000", link.getAttribute("href"));
        assertEquals(link.getAttribute("href"), link.getAttribute("xlink:href"));
    }

    @Test
    void pictureRunsNoProgram() {
        String svg = Written.text("svg", MadeDiagram.hostile(LayoutKind.STRESS));
        assertEquals(
                0,
                elements(Written.xml("svg", MadeDiagram.hostile(LayoutKind.STRESS)), "script")
                        .size());
        assertFalse(svg.contains("href=\"javascript"), "script address");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void pngIsTwiceTheSizeOfTheSvg(int size) throws IOException {
        Diagram diagram = MadeDiagram.of(LayoutKind.LAYERED, size);
        Element svg = Written.xml("svg", diagram).getDocumentElement();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Written.bytes("png", diagram)));
        assertEquals(2 * number(svg, "width"), image.getWidth(), 1);
        assertEquals(2 * number(svg, "height"), image.getHeight(), 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void pageOfThePdfHasTheProportionsOfTheSvg(int size) {
        Diagram diagram = MadeDiagram.of(LayoutKind.LAYERED, size);
        Element svg = Written.xml("svg", diagram).getDocumentElement();
        String pdf = new String(Written.bytes("pdf", diagram), StandardCharsets.ISO_8859_1);
        Matcher page =
                Pattern.compile("/MediaBox \\[\\s*0 0 ([0-9.]+) ([0-9.]+)").matcher(pdf);
        assertTrue(page.find());
        assertEquals(
                number(svg, "width") / number(svg, "height"),
                Double.parseDouble(page.group(1)) / Double.parseDouble(page.group(2)),
                0.02);
        assertFalse(page.find(), "a second page");
    }

    @Test
    void pdfDoesNotTellWhenOrWhereItWasMade() {
        String pdf =
                new String(Written.bytes("pdf", MadeDiagram.of(LayoutKind.LAYERED, 2)), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.contains("(D:20000101000000"));
        assertFalse(pdf.contains(System.getProperty("user.dir")));
    }

    private static double area(Diagram diagram) {
        Element svg = Written.xml("svg", diagram).getDocumentElement();
        return number(svg, "width") * number(svg, "height");
    }

    private static String words(Diagram diagram) {
        StringBuilder words = new StringBuilder();
        elements(Written.xml("svg", diagram), "text")
                .forEach(text -> words.append(text.getTextContent()).append('\n'));
        return words.toString();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
