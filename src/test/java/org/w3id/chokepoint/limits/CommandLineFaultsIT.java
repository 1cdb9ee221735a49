package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.Aside;

/** What the command line writes is whole, or it says that it is not. */
@Aside
@Tag("built")
class CommandLineFaultsIT {
    private static final String OLD = "what was there before";

    @TempDir
    private Path folder;

    /**
     * What a command did.
     *
     * @param said on standard error
     */
    private record Ended(int status, String said) {}

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(BuiltServer.java(), "-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-jar", BuiltServer.JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Ended run(Path out, List<String> command) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        return new Ended(process.exitValue(), Files.readString(err));
    }

    /** Runs a command for which no file can grow beyond some kilobytes: the disk is full for it. */
    private static List<String> onAFullDisk(List<String> command) {
        List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 8; exec \"$@\"", "bash"));
        limited.addAll(command);
        return limited;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("err"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"query who-is-listed --format csv", "list"})
    void fullStandardOutputIsAnError(String arguments) throws Exception {
        Ended ended = run(Path.of("/dev/full"), command(arguments.split(" ")));
        assertEquals(5, ended.status());
        assertTrue(ended.said().contains("[unwritable-file]"), ended.said());
    }

    @Test
    void fullDiskLeavesTheOldFile() throws Exception {
        Path file = Files.writeString(folder.resolve("answer.csv"), OLD);
        Ended ended = run(Path.of("/dev/null"), onAFullDisk(command("query", "who-is-listed", "-o", file.toString())));
        assertEquals(OLD, Files.readString(file), ended.said());
        assertEquals(5, ended.status());
        assertEquals(List.of("answer.csv"), names());
    }

    @Test
    void fullDiskLeavesTheOldExport() throws Exception {
        Path file = Files.writeString(folder.resolve("graph.nq"), OLD);
        Ended ended = run(Path.of("/dev/null"), onAFullDisk(command("export", file.toString())));
        assertEquals(OLD + " 5", Files.readString(file) + " " + ended.status(), ended.said());
        assertEquals(List.of("graph.nq"), names());
    }

    @Test
    void terminatedCommandLeavesTheOldFileAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("graph.trig"), OLD);
        Process process = new ProcessBuilder(command("export", file.toString())).start();
        waitForPart(process);
        process.destroy();
        process.waitFor();
        assertTrue(
                Files.readString(file).equals(OLD) || Files.readString(file).endsWith("}\n"),
                () -> "a part under the final name");
        assertEquals(List.of("graph.trig"), names());
    }

    @Test
    void whatAKilledCommandLeftIsRemovedByTheNext() throws Exception {
        Path file = Files.writeString(folder.resolve("graph.nt"), OLD);
        Process process = new ProcessBuilder(command("export", file.toString())).start();
        waitForPart(process);
        process.destroyForcibly().waitFor();
        run(Path.of("/dev/null"), command("export", file.toString()));
        assertEquals(List.of("graph.nt"), names());
    }

    private void waitForPart(Process process) throws IOException, InterruptedException {
        while (process.isAlive() && names().stream().noneMatch(name -> name.endsWith(".part"))) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    @Test
    void threeExportsToOneNameAllSucceed() throws Exception {
        Path file = folder.resolve("graph.nt");
        List<Process> processes = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            processes.add(new ProcessBuilder(command("export", "--quiet", file.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        assertEquals(List.of("graph.nt"), names());
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).endsWith(" .\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--timeout=-5", "--timeout=1e300", "--timeout=0", "--timeout=NaN", "--port=-1", "--port=70000"})
    void numbersThatMakeNoSenseAreUsageErrors(String option) throws Exception {
        assertEquals(2, run(Path.of("/dev/null"), command("serve", option)).status());
    }
}
