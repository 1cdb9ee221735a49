import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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

    /** What takes long is asked less often, or it would take hours. */
    private static final long LONGEST = 30_000_000_000L;

    private final int port;
    private final String path;
    private final long process;
    private final int requests;
    private final boolean ownTexts;
    private final AtomicInteger texts = new AtomicInteger();

    private LookupLoad(int port, String path, long process, int requests, boolean ownTexts) {
        this.port = port;
        this.path = path;
        this.process = process;
        this.requests = requests;
        this.ownTexts = ownTexts;
    }

    /**
     * @param arguments port, path up to the query, folder, id of the server's process, requests for each query, and whether each
     *     has a text of its own
     */
    public static void main(String... arguments) throws Exception {
        LookupLoad load = new LookupLoad(
                Integer.parseInt(arguments[0]),
                arguments[1],
                Long.parseLong(arguments[3]),
                Integer.parseInt(arguments[4]),
                Boolean.parseBoolean(arguments[5]));
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            List<Path> queries = files.filter(each -> each.toString().endsWith(".rq")).sorted().toList();
            Set<Path> failed = new HashSet<>();
            for (Path query : queries) {
                if (!load.answers(query)) {
                    failed.add(query);
                }
            }
            for (Path query : queries) {
                if (failed.contains(query)) {
                    System.out.printf("%s\t-\t-\t-\t-%n", name(query));
                } else {
                    load.measure(query);
                }
            }
        }
    }

    private static String name(Path query) {
        return query.getFileName().toString().replace(".rq", "");
    }

    /** Whether the server answers when it is asked as often as it will be measured. */
    private boolean answers(Path query) throws Exception {
        try {
            ask(Files.readString(query));
            return true;
        } catch (ExecutionException e) {
            System.err.println(name(query) + " is not answered: " + e.getCause());
            return false;
        }
    }

    private void measure(Path query) throws Exception {
        double used = secondsUsed();
        long begin = System.nanoTime();
        long[] times = ask(Files.readString(query));
        double took = (System.nanoTime() - begin) / NANOSECONDS;
        System.out.printf(
                "%s\t%.3f\t%.0f\t%.2f\t%.2f%n",
                name(query),
                (secondsUsed() - used) * 1000 / times.length,
                times.length / took,
                times[times.length / 2] * TO_MILLISECONDS,
                times[times.length * 99 / 100] * TO_MILLISECONDS);
    }

    /** The nanoseconds of all answers, in order. */
    private long[] ask(String query) throws Exception {
        long end = System.nanoTime() + LONGEST;
        Callable<long[]> client = () -> {
            try (Connection connection = new Connection(port)) {
                LongStream.Builder times = LongStream.builder();
                for (int i = 0; i < requests / CONNECTIONS && (i == 0 || System.nanoTime() < end); i++) {
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
        return ("GET " + path + URLEncoder.encode(text, StandardCharsets.UTF_8)
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
