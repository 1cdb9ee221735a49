package org.w3id.chokepoint.diagram.picture;

import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.DashPattern;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.format.Xml;

/** Opens shapes in SVG, to which more attributes or a tooltip can be added before they are closed. */
final class SvgShapes {

    private SvgShapes() {}

    /** An arrow along a path. */
    static Xml arrow(Xml xml, String path, EdgeStyle style) {
        String dashes = DashPattern.of(style);
        return xml.open("path", "class", "line", "d", path, "fill", "none")
                .with("stroke", "#444444")
                .with("stroke-width", 1.3)
                .with("stroke-dasharray", dashes.isEmpty() ? "none" : dashes)
                .with("marker-end", "url(#head)");
    }

    static Xml box(Xml xml, Box box, String fill) {
        return xml.open("rect", "fill", fill)
                .with("x", box.x())
                .with("y", box.y())
                .with("width", box.width())
                .with("height", box.height());
    }
}
