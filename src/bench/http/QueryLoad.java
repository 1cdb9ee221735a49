import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Puts each query of a folder to a server: once while the server is cold, then over 8 and over 32 connections. Prints a line
 * for each, with tabs: name, connections, milliseconds of the first answer, answers a second, median and 99th percentile, and how
 * many times the server had too much to do (503).
 */
class QueryLoad {
    private static final double NANOSECONDS = 1e9;
    private static final double TO_MILLISECONDS = 1e-6;

    /** Over many connections, what takes longer would take minutes. */
    private static final long LONGEST_FIRST = 3_000_000_000L;

    private record Server(int port, String path) {}

    /** @param arguments port, path, folder, and the seconds to warm up and to measure, each */
    public static void main(String... arguments) throws Exception {
        Server server = new Server(Integer.parseInt(arguments[0]), arguments[1]);
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            List<Path> queries = files.filter(each -> each.toString().endsWith(".rq")).sorted().toList();
            long[] first = new long[queries.size()];
            for (int i = 0; i < first.length; i++) {
                first[i] = first(server, request(server, queries.get(i)));
            }
            for (int i = 0; i < first.length; i++) {
                for (int connections : new int[] {8, 32}) {
                    measure(server, queries.get(i), first[i], connections, Double.parseDouble(arguments[3]));
                }
            }
        }
    }

    private static byte[] request(Server server, Path query) throws IOException {
        return ("GET " + server.path() + "?query=" + URLEncoder.encode(Files.readString(query), StandardCharsets.UTF_8)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/sparql-results+xml\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Nanoseconds; negative if the server does not answer it. */
    private static long first(Server server, byte[] request) {
        try (Connection connection = new Connection(server.port())) {
            return connection.ask(request);
        } catch (IOException e) {
            return -1;
        }
    }

    private static void measure(Server server, Path query, long first, int connections, double seconds)
            throws Exception {
        String name = query.getFileName().toString().replace(".rq", "");
        if (first < 0) {
            System.out.printf("%s\t%d\t-\t-\t-\t-%n", name, connections);
            return;
        }
        if (first > LONGEST_FIRST) {
            System.out.printf("%s\t%d\t%.1f\t-\t-\t-%n", name, connections, first * TO_MILLISECONDS);
            return;
        }
        byte[] request = request(server, query);
        load(server.port(), request, connections, seconds);
        long begin = System.nanoTime();
        long[] all = load(server.port(), request, connections, seconds);
        double took = (System.nanoTime() - begin) / NANOSECONDS;
        long[] times = Arrays.stream(all).filter(each -> each != Connection.REFUSED).sorted().toArray();
        System.out.printf(
                "%s\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%d%n",
                name,
                connections,
                first * TO_MILLISECONDS,
                times.length / took,
                times.length == 0 ? Double.NaN : times[times.length / 2] * TO_MILLISECONDS,
                times.length == 0 ? Double.NaN : times[times.length * 99 / 100] * TO_MILLISECONDS,
                all.length - times.length);
    }

    /** The nanoseconds of all answers; each connection asks at least once, and again until the time is over. */
    private static long[] load(int port, byte[] request, int connections, double seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * NANOSECONDS);
        Callable<long[]> client = () -> {
            LongStream.Builder times = LongStream.builder();
            try (Connection connection = new Connection(port)) {
                do {
                    times.add(connection.ask(request));
                } while (System.nanoTime() < end);
            }
            return times.build().toArray();
        };
        try (ExecutorService clients = Executors.newFixedThreadPool(connections)) {
            LongStream times = LongStream.empty();
            List<Callable<long[]>> all = Stream.generate(() -> client).limit(connections).toList();
            for (Future<long[]> each : clients.invokeAll(all)) {
                times = LongStream.concat(times, Arrays.stream(each.get()));
            }
            return times.toArray();
        }
    }
}
