package org.w3id.chokepoint.limits;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The built jar, serving the shipped workspace in a process of its own.
 *
 * @param process the server
 * @param port where it listens
 * @param log what it writes to standard error after its first line
 */
record BuiltServer(Process process, int port, Path log) implements AutoCloseable {
    static final Path JAR = Path.of(System.getProperty("chokepoint.jar", "target/chokepoint.jar"));

    private static final Pattern ADDRESS = Pattern.compile("http://[^/]*:(\\d+)/");

    static BuiltServer start(String... options) {
        return start(List.of("-Xmx768m"), options);
    }

    static BuiltServer start(List<String> javaOptions, String... options) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", JAR.toString()));
        return start(command, List.of(options));
    }

    /** With the Java and the options of the launcher. */
    static BuiltServer launch(String... options) {
        return start(new ArrayList<>(List.of("./chokepoint")), List.of(options));
    }

    private static BuiltServer start(List<String> command, List<String> options) {
        try {
            command.addAll(List.of("serve", "--port", "0"));
            command.addAll(options);
            Path log = Files.createTempFile("chokepoint", ".log");
            Process process = new ProcessBuilder(command).start();
            BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
            int port = port(err);
            Thread.ofPlatform().daemon().start(() -> copy(err, log));
            return new BuiltServer(process, port, log);
        } catch (IOException e) {
            throw new AssertionError("the jar is built before this test runs", e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int port(BufferedReader err) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
        }
        throw new AssertionError("the server did not start: " + said);
    }

    private static void copy(BufferedReader err, Path log) {
        try {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                Files.writeString(log, line + "\n", java.nio.file.StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            // The process has ended.
        }
    }

    RawHttp http() {
        return new RawHttp(port);
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Bytes of the machine's memory that the server holds. */
    long memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Ends the server as an operator does, and waits until it is gone. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("SIGTERM did not end the server");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
