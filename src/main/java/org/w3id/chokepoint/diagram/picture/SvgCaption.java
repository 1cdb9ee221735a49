package org.w3id.chokepoint.diagram.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.format.Xml;

/**
 * Writes what stands above and below a drawing into SVG.
 *
 * @param entries of the legend, each in its place
 */
record SvgCaption(TextBlock title, TextBlock subtitle, List<Entry> entries, List<TextBlock> footer, Palette palette) {
    private static final double MARGIN = 24;
    private static final double SAMPLE = 34;
    private static final double ROW = 22;

    /** A sample with its meaning; what has no style is a kind. */
    private record Entry(Optional<EdgeStyle> style, String meaning, TextBlock text, double x, double y) {}

    static SvgCaption of(Diagram diagram, Palette palette, double width) {
        double room = width - 2 * MARGIN;
        return new SvgCaption(
                TextBlock.of(diagram.caption().title(), 20, room, 3),
                TextBlock.of(String.join(" · ", diagram.caption().subtitle()), 13, room, 3),
                entries(diagram, room),
                diagram.caption().footer().stream()
                        .map(line -> TextBlock.of(line, 11, room, 6))
                        .toList(),
                palette);
    }

    private static List<Entry> entries(Diagram diagram, double room) {
        List<Entry> entries = new ArrayList<>();
        diagram.kinds().forEach(kind -> add(entries, Optional.empty(), kind, room));
        diagram.styles().forEach(style -> add(entries, Optional.of(style), style.meaning(), room));
        return entries;
    }

    private static void add(List<Entry> entries, Optional<EdgeStyle> style, String words, double room) {
        TextBlock text = TextBlock.of(words, 12, Math.max(100, room - SAMPLE - 12), 1);
        double x = 0;
        double y = 0;
        if (!entries.isEmpty()) {
            Entry last = entries.get(entries.size() - 1);
            x = last.x + SAMPLE + last.text.width() + 20;
            y = last.y;
        }
        entries.add(
                x + SAMPLE + text.width() > room
                        ? new Entry(style, words, text, 0, y + ROW)
                        : new Entry(style, words, text, x, y));
    }

    double headHeight() {
        return MARGIN + title.height() + subtitle.height() + 6;
    }

    double footHeight() {
        return legendHeight() + footer.stream().mapToDouble(TextBlock::height).sum() + MARGIN + 10;
    }

    private double legendHeight() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).y + ROW;
    }

    void writeHead(Xml xml) {
        SvgText.write(xml, title, MARGIN, MARGIN);
        SvgText.soft(xml, subtitle, MARGIN, MARGIN + title.height() + 4);
    }

    void writeFoot(Xml xml, double top) {
        entries.forEach(entry -> writeEntry(xml, entry, MARGIN + entry.x, top + entry.y));
        double y = top + legendHeight() + 10;
        for (TextBlock line : footer) {
            SvgText.soft(xml, line, MARGIN, y);
            y += line.height();
        }
    }

    private void writeEntry(Xml xml, Entry entry, double x, double y) {
        if (entry.style.isPresent()) {
            String path = "M" + Xml.number(x) + " " + Xml.number(y + 8) + "h28";
            SvgShapes.arrow(xml, path, entry.style.get()).close();
        } else {
            SvgShapes.box(xml, new Box(x + 8, y + 1, 20, 14), palette.colour(entry.meaning))
                    .with("rx", palette.rounding(entry.meaning) / 2)
                    .close();
        }
        SvgText.write(xml, entry.text, x + SAMPLE, y + 1);
    }
}
