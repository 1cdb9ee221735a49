package org.w3id.chokepoint.diagram.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.layout.DiagramLayout;
import org.w3id.chokepoint.diagram.layout.TimelineView;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.format.Xml;

/**
 * Writes a diagram as SVG: title, drawing, legend and footer.
 *
 * <p>All looks are attributes, so that every program shows them; only the change to dark is a style sheet.
 *
 * @param adaptive whether the picture turns dark where the reader prefers it
 */
public record SvgWriter(boolean adaptive) implements DiagramWriter {

    public static final SvgWriter ADAPTIVE = new SvgWriter(true);
    static final SvgWriter LIGHT = new SvgWriter(false);

    private static final String FONTS = "Liberation Sans, Arial, Helvetica, Noto Sans CJK SC, Noto Sans SC,"
            + " PingFang SC, Microsoft YaHei, Noto Sans Arabic, Noto Sans Hebrew, DejaVu Sans, sans-serif";
    private static final double MIN_WIDTH = 600;
    private static final String DARK = """

            :root { color-scheme: light dark }
            @media (prefers-color-scheme: dark) {
              :root { background: #14171b }
              .page, .plate { fill: #14171b }
              .card { fill: #23272d }
              .ink, .head { fill: #eceff3 }
              .soft { fill: #b9c0c9 }
              .line { stroke: #c3c9d1 }
              .rule { stroke: #5b636e }
            }
            """;

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        out.write(text(diagram).getBytes(StandardCharsets.UTF_8));
    }

    String text(Diagram whole) {
        Diagram diagram = whole.layout() == LayoutKind.TIMELINE ? TimelineView.of(whole) : whole;
        Drawing drawing = DiagramLayout.arrange(diagram);
        double width = Math.max(MIN_WIDTH, drawing.width());
        SvgCaption caption = SvgCaption.of(diagram, Palette.of(diagram), width);
        double height = caption.headHeight() + drawing.height() + caption.footHeight();
        Sheet sheet = Sheet.of(width, height, whole.size());
        Xml xml = new Xml();
        open(xml, diagram, sheet);
        sheet.centre(xml);
        caption.writeHead(xml);
        xml.open(
                "g",
                "transform",
                "translate(" + Xml.number((width - drawing.width()) / 2) + " " + Xml.number(caption.headHeight())
                        + ")");
        new SvgDrawing(drawing, Palette.of(diagram)).write(xml);
        xml.close();
        caption.writeFoot(xml, caption.headHeight() + drawing.height());
        sheet.end(xml);
        return xml.close().toString();
    }

    private void open(Xml xml, Diagram diagram, Sheet sheet) {
        xml.open("svg", "xmlns", "http://www.w3.org/2000/svg")
                .with("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .with("width", sheet.printedWidth())
                .with("height", sheet.printedHeight())
                .with("viewBox", "0 0 " + Xml.number(sheet.width()) + " " + Xml.number(sheet.height()))
                .with("role", "img")
                .with("font-family", FONTS);
        xml.leaf("title", diagram.caption().title());
        xml.leaf(
                "desc",
                Stream.concat(diagram.caption().subtitle().stream(), diagram.caption().footer().stream())
                        .collect(Collectors.joining(". ")));
        if (adaptive) {
            xml.leaf("style", DARK);
        }
        writeArrowHead(xml);
        SvgShapes.box(xml, new Box(0, 0, sheet.width(), sheet.height()), "#ffffff")
                .with("class", "page")
                .close();
    }

    private static void writeArrowHead(Xml xml) {
        xml.open("defs").open("marker", "id", "head", "viewBox", "0 0 10 8", "refX", 9, "refY", 4);
        xml.with("markerWidth", 10).with("markerHeight", 8);
        xml.with("markerUnits", "userSpaceOnUse").with("orient", "auto");
        xml.empty("path", "d", "M0 0L10 4L0 8z", "class", "head", "fill", "#444444");
        xml.close().close();
    }
}
