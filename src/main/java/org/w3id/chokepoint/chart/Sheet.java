package org.w3id.chokepoint.chart;

import java.util.Collection;
import java.util.List;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.format.Xml;

/** An SVG of a fixed width with title, room for a chart, and lines below; it turns dark where the reader prefers it. */
final class Sheet {
    static final double WIDTH = 1000;
    static final double MARGIN = 24;
    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final String FONTS = "Liberation Sans, Arial, Helvetica, Noto Sans CJK SC, DejaVu Sans, sans-serif";
    private static final String DARK = """

            :root { color-scheme: light dark }
            @media (prefers-color-scheme: dark) {
              :root { background: #14171b }
              .page { fill: #14171b }
              .none { fill: #2c3138 }
              .edge { stroke: #14171b }
              .rule { stroke: #3a3f46 }
              .ink { fill: #eceff3 }
              .soft { fill: #b9c0c9 }
            %s}
            """;

    private final Xml xml = new Xml();
    private final TextBlock title;
    private final TextBlock subtitle;
    private final List<TextBlock> foot;

    Sheet(Caption caption, String subtitle, Collection<String> foot) {
        this.title = TextBlock.of(caption.title(), 20, ROOM, 2);
        this.subtitle = TextBlock.of(subtitle, 13, ROOM, 2);
        this.foot = foot.stream().map(line -> TextBlock.of(line, 11, ROOM, 6)).toList();
    }

    /** How far below the upper side the chart begins. */
    double top() {
        return MARGIN + title.height() + subtitle.height() + 10;
    }

    /**
     * Begins the picture.
     *
     * @param height of the chart
     * @param darkRules more rules of style for the dark
     */
    Xml open(double height, String darkRules) {
        double whole = top()
                + height
                + 10
                + foot.stream().mapToDouble(TextBlock::height).sum()
                + MARGIN;
        xml.open("svg", "xmlns", "http://www.w3.org/2000/svg", "xmlns:xlink", "http://www.w3.org/1999/xlink")
                .with("width", WIDTH)
                .with("height", whole)
                .with("viewBox", "0 0 " + Xml.number(WIDTH) + " " + Xml.number(whole))
                .with("role", "img")
                .with("font-family", FONTS);
        xml.leaf("title", String.join(" ", title.lines()));
        xml.leaf("style", DARK.formatted(darkRules));
        xml.empty("rect", "class", "page", "fill", "#ffffff", "width", WIDTH, "height", whole);
        write(title, MARGIN, MARGIN);
        soft(subtitle, MARGIN, MARGIN + title.height() + 4);
        double y = top() + height + 10;
        for (TextBlock line : foot) {
            soft(line, MARGIN, y);
            y += line.height();
        }
        return xml;
    }

    /** Begins a link with a tooltip. */
    void link(String iri, String tooltip) {
        xml.open("a", "href", iri, "xlink:href", iri);
        xml.leaf("title", tooltip);
    }

    void write(TextBlock block, double x, double y) {
        write(block, x, y, "ink", "#1a1a1a");
    }

    void soft(TextBlock block, double x, double y) {
        write(block, x, y, "soft", "#555555");
    }

    private void write(TextBlock block, double x, double y, String name, String colour) {
        for (int line = 0; line < block.lines().size(); line++) {
            String words = block.lines().get(line);
            double base = y + block.baseline(line);
            xml.leaf("text", words, "class", name, "fill", colour, "font-size", block.fontSize(), "x", x, "y", base);
        }
    }

    /** The picture, whose chart is drawn. */
    String closed() {
        return xml.close().toString();
    }
}
