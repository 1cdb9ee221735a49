import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Asks each query of a folder without a server, in one thread: all of them first to warm up, then again to count the
 * processor time of this process, that of Java's compiler and collector included, in hundredths of a second. Writes what
 * LookupLoad prints, and how many rows each query has.
 */
class InProcess {
    private static final Pattern ROW = Pattern.compile("<result[ >]");
    private static final OperatingSystemMXBean CLOCK =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double TO_MILLISECONDS = 1e-6;

    /** What takes long is asked less often, or it would take hours. */
    private static final long LONGEST = 30_000_000_000L;

    private final Function<String, ByteArrayOutputStream> store;
    private final int requests;
    private int texts;

    private InProcess(Function<String, ByteArrayOutputStream> store, int requests) {
        this.store = store;
        this.requests = requests;
    }

    /**
     * @param arguments `ours` or `rdf4j`, its workspace or N-Quads, the folder of queries, requests for each query, and the path
     *     of the results without their endings: .rows, .false with the same text, .true with its own
     */
    public static void main(String... arguments) throws IOException {
        Path data = Path.of(arguments[1]);
        Function<String, ByteArrayOutputStream> store =
                arguments[0].equals("ours") ? new OwnStore(data)::answer : new Rdf4jStore(data)::answer;
        InProcess load = new InProcess(store, Integer.parseInt(arguments[3]));
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            List<Path> queries = files.filter(each -> each.toString().endsWith(".rq")).sorted().toList();
            try (PrintStream out = new PrintStream(arguments[4] + ".rows")) {
                for (Path query : queries) {
                    out.printf("%s\t%s%n", name(query), load.rows(Files.readString(query)));
                }
            }
            for (boolean ownTexts : new boolean[] {false, true}) {
                try (PrintStream out = new PrintStream(arguments[4] + "." + ownTexts)) {
                    load.measure(queries, ownTexts, out);
                }
            }
        }
    }

    private static String name(Path query) {
        return query.getFileName().toString().replace(".rq", "");
    }

    /** How many, or that it is not answered. */
    private String rows(String query) {
        try {
            String answer = store.apply(query).toString(StandardCharsets.UTF_8);
            return String.valueOf(ROW.matcher(answer).results().count());
        } catch (RuntimeException e) {
            System.err.println("not answered: " + e);
            return "-";
        }
    }

    private void measure(List<Path> queries, boolean ownTexts, PrintStream out) throws IOException {
        for (Path query : queries) {
            ask(Files.readString(query), ownTexts);
        }
        for (Path query : queries) {
            long used = CLOCK.getProcessCpuTime();
            long[] times = ask(Files.readString(query), ownTexts);
            if (times.length == 0) {
                out.printf("%s\t-\t-\t-\t-%n", name(query));
                continue;
            }
            out.printf(
                    "%s\t%.3f\t%.0f\t%.3f\t%.3f%n",
                    name(query),
                    (CLOCK.getProcessCpuTime() - used) * TO_MILLISECONDS / times.length,
                    1000 * times.length / (LongStream.of(times).sum() * TO_MILLISECONDS),
                    times[times.length / 2] * TO_MILLISECONDS,
                    times[times.length * 99 / 100] * TO_MILLISECONDS);
        }
    }

    /** The nanoseconds of all answers, in order; none if it is not answered. */
    private long[] ask(String query, boolean ownText) {
        long[] times = new long[requests];
        long end = System.nanoTime() + LONGEST;
        int count = 0;
        try {
            for (long begin = System.nanoTime(); count < requests && begin < end; begin = System.nanoTime()) {
                store.apply(ownText ? query + "# " + texts++ + "\n" : query);
                times[count++] = System.nanoTime() - begin;
            }
        } catch (RuntimeException e) {
            return new long[0];
        }
        long[] taken = Arrays.copyOf(times, count);
        Arrays.sort(taken);
        return taken;
    }
}
