package org.w3id.chokepoint.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.chokepoint.diagram.drawing.TextBlock;
import org.w3id.chokepoint.format.Xml;

/** Writes a map as SVG: shapes that link to their countries, legend, and how borders are drawn. */
public final class MapWriter {
    private static final double SCALE = Sheet.WIDTH / World.WIDTH;
    private static final double LEGEND = 28;
    private static final double DOT = 7;
    private static final String EMPTY = "#e4e6e9";

    private final CountryMap map;
    private final Shades shades;
    private final Sheet sheet;

    private MapWriter(CountryMap map) {
        this.map = map;
        this.shades =
                Shades.of(map.places().stream().map(CountryMap.Place::amount).toList());
        this.sheet = new Sheet(map.caption(), "Shaded by " + map.measured(), foot(map));
    }

    public static void write(CountryMap map, OutputStream out) throws IOException {
        out.write(new MapWriter(map).text().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> foot(CountryMap map) {
        List<String> lines = new ArrayList<>(map.caption().subtitle());
        lines.addAll(map.caption().footer());
        if (!map.unmapped().isEmpty()) {
            lines.add("Not on the map: " + String.join(", ", map.unmapped()));
        }
        lines.add(World.BORDERS);
        return lines;
    }

    private String text() {
        Xml xml = sheet.open(World.HEIGHT * SCALE + LEGEND, dark());
        xml.open("g", "transform", "translate(0 " + Xml.number(sheet.top()) + ") scale(" + Xml.number(SCALE) + ")");
        shapes(xml);
        xml.close();
        legend(xml, sheet.top() + World.HEIGHT * SCALE + 6);
        return sheet.closed();
    }

    private static String dark() {
        return IntStream.range(0, Shades.DARK.size())
                .mapToObj(shade -> "  .s" + shade + " { fill: " + Shades.DARK.get(shade) + " }\n")
                .collect(Collectors.joining());
    }

    private void shapes(Xml xml) {
        Map<String, CountryMap.Place> places = map.places().stream()
                .collect(Collectors.toMap(CountryMap.Place::number, Function.identity(), (one, other) -> one));
        World.shapes().nameless().forEach(path -> path(xml, path, -1));
        World.shapes().paths().forEach((number, path) -> {
            if (places.containsKey(number)) {
                link(xml, places.get(number), shade -> path(xml, path, shade));
            } else {
                path(xml, path, -1);
            }
        });
        World.shapes().points().forEach((number, point) -> {
            if (places.containsKey(number)) {
                link(xml, places.get(number), shade -> dot(xml, point, shade));
            }
        });
    }

    private void link(Xml xml, CountryMap.Place place, IntConsumer shape) {
        sheet.link(
                place.country().getURI(),
                place.name() + ": " + Shades.text(place.amount()) + " (" + map.measured() + ")");
        shape.accept(shades.of(place.amount()));
        xml.close();
    }

    private static void path(Xml xml, String path, int shade) {
        xml.open("path", "class", name(shade), "d", path, "fill", colour(shade));
        xml.with("stroke", "#ffffff").with("stroke-width", 1).close();
    }

    private static void dot(Xml xml, World.Point point, int shade) {
        xml.open("circle", "class", name(shade), "cx", point.x(), "cy", point.y(), "r", DOT);
        xml.with("fill", colour(shade))
                .with("stroke", "#ffffff")
                .with("stroke-width", 1.5)
                .close();
    }

    private static String name(int shade) {
        return "edge " + (shade < 0 ? "none" : "s" + shade);
    }

    private static String colour(int shade) {
        return shade < 0 ? EMPTY : Shades.COLOURS.get(shade);
    }

    private void legend(Xml xml, double y) {
        double x = Sheet.MARGIN;
        for (int shade = Shades.COLOURS.size() - shades.bounds().size(); shade < Shades.COLOURS.size(); shade++) {
            x = entry(xml, x, y, shade, shades.words(shade));
        }
        entry(xml, x, y, -1, "none known");
    }

    private double entry(Xml xml, double x, double y, int shade, String words) {
        TextBlock text = TextBlock.of(words, 12, 200, 1);
        xml.empty("rect", "class", name(shade), "fill", colour(shade), "x", x, "y", y, "width", 20, "height", 14);
        sheet.write(text, x + 26, y);
        return x + 26 + text.width() + 18;
    }
}
