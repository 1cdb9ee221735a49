package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.diagram.format.Written.bytes;
import static org.w3id.chokepoint.diagram.format.Written.elements;
import static org.w3id.chokepoint.diagram.format.Written.text;
import static org.w3id.chokepoint.diagram.format.Written.xml;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/** The pictures, read back as XML, pixels and pages, with the worst texts in them. */
class PictureFormatsTest {
    private static final Diagram HOSTILE = MadeDiagram.hostile(LayoutKind.LAYERED);

    @Test
    void svgShowsEveryNodeWithItsTooltip() {
        assertTrue(tooltips(HOSTILE).stream().anyMatch(text -> text.startsWith(MadeDiagram.HOSTILE + "\n")));
    }

    @Test
    void svgLinksOnlyToTheWeb() {
        List<String> links = elements(xml("svg", HOSTILE), "a").stream()
                .map(each -> each.getAttribute("href"))
                .toList();
        assertEquals(List.of("https://example.org/0000", "https://example.org/0001"), links);
    }

    @Test
    void svgHasLegendAndFooter() {
        String text = xml("svg", MadeDiagram.of(LayoutKind.LAYERED, 20))
                .getDocumentElement()
                .getTextContent();
        for (String part :
                List.of("kind 9", "asserted, not established", "As of 2020-01-01", "Release 1.0", "Gazette")) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void svgBreaksTheLinesOfWhatIsNoFact() {
        Set<String> dashes = new HashSet<>();
        elements(xml("svg", HOSTILE), "path").forEach(path -> dashes.add(path.getAttribute("stroke-dasharray")));
        assertTrue(dashes.containsAll(Set.of("none", "8 5", "2 4", "10 4 2 4")), dashes.toString());
    }

    @Test
    void svgTurnsDarkWhereTheReaderPrefersIt() {
        assertTrue(text("svg", HOSTILE).contains("prefers-color-scheme: dark"));
    }

    @Test
    void pngIsAPictureOfMoreThanOneColour() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes("png", HOSTILE)));
        Set<Integer> colours = new HashSet<>();
        IntStream.range(0, image.getWidth())
                .forEach(x -> IntStream.range(0, image.getHeight()).forEach(y -> colours.add(image.getRGB(x, y))));
        assertTrue(image.getWidth() >= 1200, "width " + image.getWidth());
        assertTrue(colours.size() > 20, colours.size() + " colours");
    }

    @Test
    void pdfIsOnePage() {
        String pdf = new String(bytes("pdf", HOSTILE), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-1."));
        assertTrue(pdf.contains("/Count 1"));
        assertTrue(pdf.contains("https://example.org/0000"));
    }

    private static List<String> tooltips(Diagram diagram) {
        return elements(xml("svg", diagram), "title").stream()
                .map(Element::getTextContent)
                .toList();
    }
}
