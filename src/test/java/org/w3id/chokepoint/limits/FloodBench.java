package org.w3id.chokepoint.limits;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how long a good client waits, and how much memory the server takes, while it is flooded; {@code src/bench/floods}
 * runs it.
 *
 * <p>Each flood has a server of its own, and clients in a process of their own.
 */
final class FloodBench {
    private static final int FLOOD_SECONDS = Integer.getInteger("seconds", 20);
    private static final int REST_SECONDS = Integer.getInteger("rest", 60);
    private static final long MEBIBYTE = 1L << 20;

    private FloodBench() {}

    /** @param names the floods, in any case; all if there are none */
    public static void main(String... names) throws Exception {
        List<Flood> floods;
        try {
            floods = floods(List.of(names));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        measure(floods);
    }

    /** @throws IllegalArgumentException that lists the names, if one is none of them */
    static List<Flood> floods(List<String> names) {
        return names.isEmpty()
                ? List.of(Flood.values())
                : names.stream().map(FloodBench::flood).toList();
    }

    private static Flood flood(String name) {
        return Stream.of(Flood.values())
                .filter(each -> each.name().equalsIgnoreCase(name.replaceAll("[ -]", "_")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("src/bench/floods: '" + name
                        + "' is no flood; give some of "
                        + Stream.of(Flood.values()).map(Flood::name).collect(Collectors.joining(" "))
                        + ", or none for all"));
    }

    private static void measure(List<Flood> floods) throws Exception {
        System.out.println(
                "| flood | right | refused | wrong | p50 ms | max ms | MiB before | during | a minute after |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Flood flood : floods) {
            try (BuiltServer server = BuiltServer.launch("--timeout", "10")) {
                System.out.println(row(flood, server));
            }
        }
    }

    private static String row(Flood flood, BuiltServer server) throws Exception {
        GoodClient.warm(server.http());
        long before = server.memory();
        GoodClient good = GoodClient.start(server.http());
        PeakMemory peak = new PeakMemory(server);
        try (good;
                peak) {
            pour(flood, server);
        }
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        List<Long> times = good.sortedMilliseconds();
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        flood.name().toLowerCase().replace('_', ' '),
                        good.rightAnswers(),
                        good.refusals(),
                        good.wrongAnswers().size(),
                        times.get(times.size() / 2),
                        times.get(times.size() - 1),
                        before / MEBIBYTE,
                        peak.bytes() / MEBIBYTE,
                        server.memory() / MEBIBYTE);
    }

    private static void pour(Flood flood, BuiltServer server) throws IOException, InterruptedException {
        new ProcessBuilder(
                        BuiltServer.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Flood.class.getName(),
                        flood.name(),
                        String.valueOf(server.port()),
                        String.valueOf(FLOOD_SECONDS))
                .inheritIO()
                .start()
                .waitFor();
    }
}
