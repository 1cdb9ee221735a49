package org.w3id.chokepoint.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.chokepoint.graph.Lazy;

/**
 * The shapes of countries on a sheet, as {@code src/web/world.mjs} prints them from Natural Earth.
 *
 * @param paths by ISO 3166-1 number, such as 156
 * @param points middles of places too small for a shape, by number
 * @param nameless shapes of territories without a number
 */
record World(Map<String, String> paths, Map<String, Point> points, List<String> nameless) {
    static final double WIDTH = 2000;
    static final double HEIGHT = 870;

    /** Said wherever the shapes are shown. */
    static final String BORDERS =
            "Borders: Natural Earth (public domain), which draws who holds a place in fact. So Taiwan,"
                    + " Kosovo, Somaliland and Northern Cyprus stand by themselves, Crimea with Russia, Kashmir divided along the"
                    + " line of control, Aksai Chin with China, the Golan with Israel, Western Sahara along the berm. Antarctica is"
                    + " left out. The map takes no side.";

    private static final Lazy<World> SHAPES = Lazy.of(World::read);

    /** A place on the sheet. */
    record Point(double x, double y) {
        static Point of(String text) {
            String[] parts = text.split(" ");
            return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        }
    }

    static World shapes() {
        return SHAPES.get();
    }

    boolean shows(String number) {
        return paths.containsKey(number) || points.containsKey(number);
    }

    private static World read() {
        World world = new World(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        try (InputStream in = World.class.getResourceAsStream("world.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(world::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }

    private void add(String line) {
        String[] parts = line.split("\t");
        if (parts[0].equals("-")) {
            nameless.add(parts[1]);
        } else if (parts[1].startsWith("@")) {
            points.put(parts[0], Point.of(parts[1].substring(1)));
        } else {
            paths.put(parts[0], parts[1]);
        }
    }
}
