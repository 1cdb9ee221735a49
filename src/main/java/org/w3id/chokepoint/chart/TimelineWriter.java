package org.w3id.chokepoint.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.drawing.Palette;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.diagram.model.DateSpan;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.format.Xml;

/** Writes dated things as SVG, a line each: day, name, and a mark or a bar on an axis of time. */
public final class TimelineWriter {
    private static final double ROW = 20;
    private static final double HEAD = 22;
    private static final double DATE = 84;
    private static final double NAMES = 400;
    private static final double LEFT = Sheet.MARGIN + DATE + NAMES + 12;
    private static final double ROOM = Sheet.WIDTH - Sheet.MARGIN - LEFT;
    private static final double TICK = 42;
    private static final int[] STEPS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000};

    private final Diagram diagram;
    private final Palette palette;
    private final Sheet sheet;
    private final LocalDate first;
    private final long days;

    private TimelineWriter(Diagram diagram) {
        this.diagram = diagram;
        this.palette = Palette.of(diagram);
        List<String> foot = new ArrayList<>(diagram.caption().footer());
        this.sheet = new Sheet(
                diagram.caption(), String.join(" · ", diagram.caption().subtitle()), foot);
        List<DateSpan> spans = diagram.nodes().stream()
                .flatMap(node ->
                        Stream.of(node.period().from(), node.period().until()).flatMap(Optional::stream))
                .flatMap(date -> DateSpan.of(date).stream())
                .toList();
        this.first = spans.stream()
                .map(DateSpan::first)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH)
                .withDayOfMonth(1);
        LocalDate last =
                spans.stream().map(DateSpan::last).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        this.days = Math.max(31, ChronoUnit.DAYS.between(first, last) + 1);
    }

    public static void write(Diagram diagram, OutputStream out) throws IOException {
        out.write(new TimelineWriter(diagram).text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        double rows = diagram.nodes().size() * ROW;
        Xml xml = sheet.open(HEAD + rows + 10 + legendHeight(), "");
        axis(xml, sheet.top(), HEAD + rows);
        double y = sheet.top() + HEAD;
        for (DiagramNode node : diagram.nodes()) {
            row(xml, node, y);
            y += ROW;
        }
        legend(xml, y + 10);
        return sheet.closed();
    }

    private void axis(Xml xml, double top, double height) {
        long months = days / 30 + 1;
        int step = STEPS[STEPS.length - 1];
        for (int each = STEPS.length - 1; each >= 0; each--) {
            step = months / STEPS[each] * TICK <= ROOM ? STEPS[each] : step;
        }
        LocalDate start = step >= 12 ? LocalDate.of(first.getYear() / (step / 12) * (step / 12), 1, 1) : first;
        for (LocalDate day = start; place(day) <= LEFT + ROOM; day = day.plusMonths(step)) {
            if (!day.isBefore(first)) {
                String words = step >= 12
                        ? String.valueOf(day.getYear())
                        : day.toString().substring(0, 7);
                double x = place(day);
                xml.open("line", "class", "rule", "stroke", "#dddddd", "x1", x, "x2", x);
                xml.with("y1", top + 16).with("y2", top + height).close();
                sheet.soft(TextBlock.of(words, 11, 60, 1), x, top);
            }
        }
    }

    private double place(LocalDate day) {
        return LEFT + ROOM * ChronoUnit.DAYS.between(first, day) / days;
    }

    private void row(Xml xml, DiagramNode node, double y) {
        boolean linked = node.link().isPresent();
        if (linked) {
            sheet.link(node.link().get(), String.join("\n", node.lines()));
        }
        sheet.soft(TextBlock.of(node.period().from().orElse(""), 12, DATE, 1), Sheet.MARGIN, y + 2);
        sheet.write(TextBlock.of(node.label(), 12, NAMES, 1), Sheet.MARGIN + DATE, y + 2);
        mark(xml, node, y);
        if (linked) {
            xml.close();
        }
    }

    /** A day is a dot; what lasts, or of which only month or year is known, a bar. */
    private void mark(Xml xml, DiagramNode node, double y) {
        Optional<DateSpan> from = node.period().from().flatMap(DateSpan::of);
        if (from.isEmpty()) {
            return;
        }
        boolean event = node.period().from().equals(node.period().until());
        double start = place(from.get().first());
        double end = event
                ? place(from.get().last())
                : node.period()
                        .until()
                        .flatMap(DateSpan::of)
                        .map(until -> place(until.first()))
                        .orElse(LEFT + ROOM);
        String colour = palette.colour(node.kind());
        if (end - start < 1) {
            xml.empty("circle", "cx", start, "cy", y + ROW / 2, "r", 5, "fill", colour);
        } else {
            xml.open("rect", "x", start, "y", y + 5, "width", Math.max(3, end - start), "height", ROW - 10);
            xml.with("rx", 2)
                    .with("fill", colour)
                    .with("opacity", event ? 0.5 : 1)
                    .close();
        }
    }

    private double legendHeight() {
        return legend().size() * ROW;
    }

    private List<List<String>> legend() {
        List<List<String>> lines = new ArrayList<>();
        double x = Sheet.WIDTH;
        for (String kind : diagram.kinds().size() == 1 ? List.<String>of() : diagram.kinds()) {
            double width = 44 + TextBlock.of(kind, 12, 300, 1).width();
            if (x + width > Sheet.WIDTH - Sheet.MARGIN) {
                lines.add(new ArrayList<>());
                x = Sheet.MARGIN;
            }
            lines.get(lines.size() - 1).add(kind);
            x += width;
        }
        return lines;
    }

    private void legend(Xml xml, double top) {
        double y = top;
        for (List<String> line : legend()) {
            double x = Sheet.MARGIN;
            for (String kind : line) {
                TextBlock text = TextBlock.of(kind, 12, 300, 1);
                xml.empty("rect", "x", x, "y", y + 1, "width", 18, "height", 12, "fill", palette.colour(kind));
                sheet.write(text, x + 24, y);
                x += 44 + text.width();
            }
            y += ROW;
        }
    }
}
