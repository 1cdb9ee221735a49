package org.w3id.chokepoint.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.Period;
import org.w3id.chokepoint.format.Xml;

/** Writes bars as SVG, a line each: name, bar from nought, amount. */
public final class BarWriter {
    private static final double ROW = 22;
    private static final double NAMES = 330;
    private static final double AMOUNTS = 110;
    private static final double LEFT = Sheet.MARGIN + NAMES + 10;
    private static final double ROOM = Sheet.WIDTH - Sheet.MARGIN - AMOUNTS - LEFT;
    private static final String COLOUR = "#2b76b3";

    private final BarChart chart;
    private final double least;
    private final double most;
    private final Sheet sheet;

    private BarWriter(BarChart chart) {
        this.chart = chart;
        double[] amounts = DoubleStream.concat(
                        DoubleStream.of(0), chart.bars().stream().mapToDouble(BarChart.Bar::amount))
                .sorted()
                .toArray();
        this.least = amounts[0];
        this.most = amounts[amounts.length - 1];
        String told = String.join(" · ", chart.caption().subtitle());
        this.sheet = new Sheet(
                chart.caption(),
                "Bars: " + chart.measured() + (told.isEmpty() ? "" : " · " + told),
                chart.caption().footer());
    }

    public static void write(BarChart chart, OutputStream out) throws IOException {
        out.write(new BarWriter(chart).text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        double height = chart.bars().size() * ROW;
        Xml xml = sheet.open(height + 10, "");
        double y = sheet.top();
        xml.open("line", "class", "rule", "stroke", "#dddddd", "x1", place(0), "x2", place(0));
        xml.with("y1", y).with("y2", y + height).close();
        for (BarChart.Bar bar : chart.bars()) {
            row(xml, bar, y);
            y += ROW;
        }
        return sheet.closed();
    }

    private double place(double amount) {
        return most == least ? LEFT : LEFT + ROOM * (amount - least) / (most - least);
    }

    private void row(Xml xml, BarChart.Bar bar, double y) {
        Optional<String> link = link(bar);
        link.ifPresent(iri -> sheet.link(iri, bar.name() + "\n" + bar.words()));
        sheet.write(TextBlock.of(bar.name(), 12, NAMES, 1), Sheet.MARGIN, y + 3);
        double start = Math.min(place(0), place(bar.amount()));
        double end = Math.max(place(0), place(bar.amount()));
        xml.open("rect", "x", start, "y", y + 4, "width", Math.max(1, end - start), "height", ROW - 8);
        xml.with("rx", 2).with("fill", COLOUR).close();
        sheet.soft(TextBlock.of(bar.words(), 12, AMOUNTS - 8, 1), end + 8, y + 3);
        if (link.isPresent()) {
            xml.close();
        }
    }

    /** Only to addresses of the web, as in diagrams. */
    private static Optional<String> link(BarChart.Bar bar) {
        return bar.iri().flatMap(iri -> new DiagramNode(
                        iri, bar.name(), "", Optional.empty(), Optional.empty(), Period.ALWAYS, java.util.List.of())
                .link());
    }
}
