import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Puts each query of a folder to a server over 8 connections, all of them first to warm it up, and counts the processor time
 * of the server. Prints a line for each, with tabs: name, milliseconds of a processor for an answer, answers a second,
 * milliseconds of the median and of the 99th percentile.
 */
class LookupLoad {
    private static final int CONNECTIONS = 8;
    private static final double NANOSECONDS = 1e9;
    private static final double TO_MILLISECONDS = 1e-6;

    /** Of a second, in which Linux counts. */
    private static final double TICKS = 100;

    private final int port;
    private final long process;
    private final int requests;
    private final boolean ownTexts;
    private final AtomicInteger texts = new AtomicInteger();

    private LookupLoad(int port, long process, int requests, boolean ownTexts) {
        this.port = port;
        this.process = process;
        this.requests = requests;
        this.ownTexts = ownTexts;
    }

    /** @param arguments port, folder, id of the server's process, requests for each query, and whether each has a text of its own */
    public static void main(String... arguments) throws Exception {
        LookupLoad load = new LookupLoad(
                Integer.parseInt(arguments[0]),
                Long.parseLong(arguments[2]),
                Integer.parseInt(arguments[3]),
                Boolean.parseBoolean(arguments[4]));
        try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
            List<Path> queries = files.filter(each -> each.toString().endsWith(".rq")).sorted().toList();
            for (Path query : queries) {
                load.ask(Files.readString(query));
            }
            for (Path query : queries) {
                load.measure(query);
            }
        }
    }

    private void measure(Path query) throws Exception {
        double used = secondsUsed();
        long begin = System.nanoTime();
        long[] times = ask(Files.readString(query));
        double took = (System.nanoTime() - begin) / NANOSECONDS;
        System.out.printf(
                "%s\t%.3f\t%.0f\t%.2f\t%.2f%n",
                query.getFileName().toString().replace(".rq", ""),
                (secondsUsed() - used) * 1000 / times.length,
                times.length / took,
                times[times.length / 2] * TO_MILLISECONDS,
                times[times.length * 99 / 100] * TO_MILLISECONDS);
    }

    /** The nanoseconds of all answers, in order. */
    private long[] ask(String query) throws Exception {
        Callable<long[]> client = () -> {
            try (Connection connection = new Connection(port)) {
                LongStream.Builder times = LongStream.builder();
                for (int i = 0; i < requests / CONNECTIONS; i++) {
                    times.add(answered(connection.ask(request(query))));
                }
                return times.build().toArray();
            }
        };
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> each :
                    clients.invokeAll(Stream.generate(() -> client).limit(CONNECTIONS).toList())) {
                all.add(each.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
    }

    private static long answered(long time) throws IOException {
        if (time == Connection.REFUSED) {
            throw new IOException("the server has too much to do");
        }
        return time;
    }

    private byte[] request(String query) {
        String text = ownTexts ? query + "# " + texts.incrementAndGet() + "\n" : query;
        return ("GET /sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/sparql-results+xml\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Processor time of the server, by all its threads. */
    private double secondsUsed() throws IOException {
        String status = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }
}
