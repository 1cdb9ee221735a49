package org.w3id.chokepoint.diagram.picture;

import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.format.Xml;

/** Writes the lines of a text into SVG. */
final class SvgText {

    private SvgText() {}

    /** Normal text, from its upper left corner. */
    static void write(Xml xml, TextBlock block, double x, double y) {
        write(xml, block, x, y, "ink", "#1a1a1a");
    }

    /** Text that stands back. */
    static void soft(Xml xml, TextBlock block, double x, double y) {
        write(xml, block, x, y, "soft", "#555555");
    }

    private static void write(Xml xml, TextBlock block, double x, double y, String name, String colour) {
        for (int line = 0; line < block.lines().size(); line++) {
            xml.leaf(
                    "text",
                    block.lines().get(line),
                    "class",
                    name,
                    "fill",
                    colour,
                    "font-size",
                    block.fontSize(),
                    "x",
                    x,
                    "y",
                    y + block.baseline(line));
        }
    }
}
